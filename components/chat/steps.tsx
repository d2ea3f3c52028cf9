import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/ai/chat-message";
import { Disclosure } from "./disclosure";

const names = [
  "search_flights",
  "search_hotels",
  "find_places",
  "get_weather",
  "get_travel_time",
  "convert_currency",
  "get_trip",
  "plan_days",
  "check_trip",
  "propose_changes",
] as const;

type Step = { id: string; name: (typeof names)[number]; isRunning: boolean; isFailed: boolean };

function stepsOf(parts: ChatMessage["parts"]): Step[] {
  return parts.flatMap((part) => {
    const name = names.find((known) => part.type === `tool-${known}`);
    if (!name || !("toolCallId" in part)) return [];
    const { toolCallId: id, state } = part;
    const isRunning = state === "input-streaming" || state === "input-available";
    const isError =
      state === "output-available" &&
      typeof part.output === "object" &&
      part.output !== null &&
      "status" in part.output &&
      part.output.status === "error";
    return [{ id, name, isRunning, isFailed: isError || state === "output-error" }];
  });
}

/** What the assistant did, as one quiet line that opens to its steps. */
export function Steps({ parts, isLive }: { parts: ChatMessage["parts"]; isLive: boolean }) {
  const t = useTranslations("chat");
  const steps = stepsOf(parts);
  if (steps.length === 0) return null;
  const running = isLive ? steps.findLast(({ isRunning }) => isRunning) : undefined;
  return (
    <Disclosure
      summary={
        running
          ? t("steps.running", { step: t(`steps.${running.name}`) })
          : t("steps.count", { count: steps.length })
      }
    >
      <ul className="grid gap-0.5 pb-1 ps-3">
        {steps.map(({ id, name, isFailed }) => (
          <li key={id}>{isFailed ? t("steps.failed", { step: t(`steps.${name}`) }) : t(`steps.${name}`)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
