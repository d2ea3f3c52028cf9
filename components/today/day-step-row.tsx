import { useTranslations } from "use-intl/react";
import type { DayStep } from "@/lib/trips/day-progress";

/** One line of the day; what is over steps back. */
export function DayStepRow({ step: { item, state } }: { step: DayStep }) {
  const t = useTranslations("today");
  return (
    <li
      aria-current={state === "now" ? "time" : undefined}
      className={`grid grid-cols-[3.25rem_1fr_auto] items-baseline gap-3 border-line px-4 py-3 text-14 not-first:border-t ${state === "past" ? "text-ink-3" : ""}`}
    >
      <span className="figures">{item.start ? item.start.slice(11) : "–"}</span>
      <span className={state === "now" || state === "next" ? "font-semibold" : ""}>{item.title}</span>
      <span className="text-12 text-ink-2">
        {state === "later" ? "" : t(state === "past" ? "over" : state)}
      </span>
    </li>
  );
}
