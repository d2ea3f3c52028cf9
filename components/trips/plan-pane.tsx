"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useIsWide } from "@/components/ui/use-is-wide";
import type { Operation } from "@/lib/trips/operations";
import { DayList } from "./day-list";
import { Timeline } from "./lazy-panes";
import type { PlanProps } from "./list/board";
import { DayStrip } from "./list/day-strip";
import { SheetHandle, type Stop } from "./phone/sheet-handle";
import type { View } from "./use-address";
import { WeatherCredits } from "./weather-credits";

type Props = {
  plan: PlanProps;
  view: View;
  day: string | null;
  weather: Record<string, string>;
  credits: readonly { source: string; url: string }[];
  width: number;
  onView: (view: View) => void;
  onDay: (day: string) => void;
  onEditExactly: (operations: Operation[], summary: string) => void;
};

/** On a phone the plan is a sheet under the map: just its days, a good part of the window, or most of it. */
const heights = { peek: "6.5rem", half: "40dvh", full: "66dvh" };
const sheet =
  "max-lg:h-[var(--sheet)] max-lg:rounded-t-m max-lg:border-t max-lg:border-line-strong max-lg:transition-[height] max-lg:duration-150";
const views = ["list", "timeline", "map"] as const;

/** The plan as a list or as a timeline, with its days on top. */
export function PlanPane({ plan, view, day, weather, credits, width, onView, onDay, onEditExactly }: Props) {
  const t = useTranslations("trips");
  const isWide = useIsWide();
  const [stop, setStop] = useState<Stop>("half");
  const isTimeline = view === "timeline";
  const troubled = new Set(
    [...plan.findings.values()]
      .flat()
      .flatMap(({ severity, day: date }) => (severity !== "hint" && date ? [date] : [])),
  );
  const shape = {
    list: "flex lg:w-[var(--width)] lg:shrink-0",
    chat: "hidden lg:flex lg:w-[var(--width)] lg:shrink-0",
    timeline: "flex lg:grow",
    map: "flex shrink-0",
  }[view];
  return (
    <div
      style={{ "--width": `${width}px`, "--sheet": heights[stop] }}
      className={`${shape} ${view === "map" ? sheet : ""} min-h-0 w-full min-w-0 flex-col bg-surface`}
    >
      <fieldset
        aria-label={t("views.label")}
        className="hidden h-11 shrink-0 items-center gap-1 border-b border-line px-3 lg:flex"
      >
        {views.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={view === name || (name === "list" && view === "chat")}
            onClick={() => onView(name)}
            className="h-7 rounded-s px-3 text-14 text-ink-2 hover:bg-sunken aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
          >
            {t(`views.${name}`)}
          </button>
        ))}
      </fieldset>
      {view === "map" ? <SheetHandle stop={stop} onStop={setStop} /> : null}
      {view === "map" && isWide ? null : (
        <DayStrip
          trip={plan.trip}
          days={plan.days}
          day={day}
          weather={weather}
          troubled={troubled}
          onChoose={onDay}
        />
      )}
      {isTimeline ? (
        <Timeline plan={plan} onEdit={onEditExactly} />
      ) : (
        <div
          data-scroll
          className={`${view === "map" ? "overflow-y-auto lg:hidden" : ""} min-h-0 grow px-3 pt-3 pb-28 lg:overflow-y-auto`}
        >
          <DayList {...plan} weather={weather} />
          <WeatherCredits credits={credits} />
        </div>
      )}
    </div>
  );
}
