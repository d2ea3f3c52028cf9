import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { ChatMessage } from "@/lib/ai/chat-message";
import { Markdown } from "./markdown";
import { OfferCards, type OfferedItem, offersOf } from "./offer-cards";
import { type FoundPlace, PlaceCards, placesOf } from "./place-cards";
import { Steps } from "./steps";

type Props = {
  message: ChatMessage;
  isLive: boolean;
  tripId: string;
  days: readonly string[];
  /** Ids of the places and offers that are in the plan. */
  planned: ReadonlySet<string>;
  onAddPlace: ((place: FoundPlace, day: string | null) => void) | null;
  onUseOffer: ((item: OfferedItem) => void) | null;
};

export const textOf = ({ parts }: ChatMessage) =>
  parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n\n");

/** Who answered, and what it took, as far as it was said. The built-in planner costs nothing and says so by its name. */
function Origin({ metadata }: { metadata: NonNullable<ChatMessage["metadata"]> }) {
  const t = useTranslations("chat");
  const format = useFormat();
  const { model, source, inputTokens = 0, outputTokens = 0, costUsd, state } = metadata;
  if (!model) return null;
  const dollars = new Intl.NumberFormat(format.locale, {
    style: "currency",
    currency: "USD",
    maximumSignificantDigits: 2,
  });
  const cost = costUsd === undefined ? "none" : dollars.format(costUsd);
  return (
    <p className="text-12 text-ink-2">
      {source === "built_in" ? model : t("cost", { model, tokens: inputTokens + outputTokens, cost })}
      {state === "stopped" ? ` · ${t("stopped")}` : ""}
    </p>
  );
}

/** One thing that was said: by the traveller as they wrote it, by the assistant with what it did and found. */
export function MessageView({ message, isLive, tripId, days, planned, onAddPlace, onUseOffer }: Props) {
  const t = useTranslations("chat");
  const text = textOf(message);
  if (message.role === "user") {
    return (
      <div className="ms-8 rounded-m bg-accent-soft px-4 py-2">
        <span className="sr-only">{t("you")} </span>
        <p className="whitespace-pre-wrap text-14 [overflow-wrap:anywhere]">{text}</p>
      </div>
    );
  }
  const problems = message.parts.flatMap((part) => (part.type === "data-problem" ? [part.data.message] : []));
  return (
    <div className="grid gap-1">
      <span className="sr-only">{t("assistant")} </span>
      <Steps parts={message.parts} isLive={isLive} />
      <Markdown text={text} />
      {isLive
        ? null
        : placesOf(message.parts).map((found) => (
            <PlaceCards key={found.id} {...{ found, tripId, days, planned, onAdd: onAddPlace }} />
          ))}
      {isLive
        ? null
        : offersOf(message.parts).map((found) => (
            <OfferCards key={found.id} {...{ found, tripId, chosen: planned, onUse: onUseOffer }} />
          ))}
      {problems.map((problem) => (
        <p key={problem} role="alert" className="text-14 text-removed">
          {problem}
        </p>
      ))}
      {message.metadata && !isLive ? <Origin metadata={message.metadata} /> : null}
    </div>
  );
}
