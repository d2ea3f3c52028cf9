"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { estimateTravel } from "@/lib/routes/estimate-travel";
import { dayProgress } from "@/lib/trips/day-progress";
import type { Item } from "@/lib/trips/schema";
import { DayStepRow } from "./day-step-row";
import { NextStep } from "./next-step";
import { OfflineMark } from "./offline-mark";

type Props = {
  trip: { id: string; title: string; items: Item[] };
  /** The day that is shown; null while the trip has no dates. */
  day: string | null;
  days: string[];
  /** The zone whose clock counts on that day. */
  zone: string;
  /** The instant at which the server wrote this page. */
  servedAt: string;
};

/** "2027-05-11T09:40" on the clocks of a zone. */
function localTime({ instant, zone }: { instant: number; zone: string }): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" })
    .format(instant)
    .replace(" ", "T");
}

/** The clock, a minute at a time; the server's own until the page is alive. */
function useNow(servedAt: string): number {
  const [now, setNow] = useState(() => Date.parse(servedAt));
  useEffect(() => {
    const update = () => setNow(Date.now());
    update();
    const timer = setInterval(update, 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** A day of a trip while one is on it: what comes next, when to leave, and the rest of the day. */
export function TodayView({ trip, day, days, zone, servedAt }: Props) {
  const t = useTranslations("today");
  const format = useFormat();
  const instant = useNow(servedAt);
  const now = localTime({ instant, zone });
  const index = day ? days.indexOf(day) : -1;
  const steps = day ? dayProgress({ items: trip.items, day, now, estimateWay: estimateTravel }) : [];
  const isToday = day === now.slice(0, 10);
  const focus = isToday
    ? (steps.find(({ state }) => state === "now") ?? steps.find(({ state }) => state === "next"))
    : undefined;
  const following =
    isToday && focus?.state === "now" ? steps.find(({ state }) => state === "next") : undefined;
  return (
    <main id="main" className="mx-auto grid w-full max-w-xl content-start gap-5 px-4 py-6">
      <header className="grid gap-1">
        <p className="text-12 text-ink-2">
          <Link href={`/trips/${trip.id}`} className="text-ink-2 underline">
            {trip.title}
          </Link>
        </p>
        <h1 className="text-28">{day ? (isToday ? t("title") : format.day(day)) : t("title")}</h1>
        {day ? (
          <p className="text-14 text-ink-2">
            {format.fullDay(day)} · <span className="figures">{now.slice(11)}</span>{" "}
            {t("zone", { zone: zone.replaceAll("_", " ") })}
          </p>
        ) : null}
        <OfflineMark servedAt={servedAt} />
      </header>
      {day === null ? <p className="text-ink-2">{t("noDates")}</p> : null}
      {day && !isToday ? (
        <p className="rounded-s border border-line bg-surface px-4 py-3 text-14 text-ink-2">
          {now.slice(0, 10) < (days[0] ?? "")
            ? t("before")
            : now.slice(0, 10) > (days.at(-1) ?? "")
              ? t("after")
              : t("other")}
        </p>
      ) : null}
      {focus ? <NextStep step={focus} /> : null}
      {following ? <NextStep step={following} /> : null}
      {isToday && !focus && steps.length > 0 ? <p className="text-ink-2">{t("done")}</p> : null}
      {day && steps.length === 0 ? <p className="text-ink-2">{t("empty")}</p> : null}
      {steps.length > 0 ? (
        <section aria-labelledby="day">
          <h2 id="day" className="mb-2 text-16">
            {t("wholeDay")}
          </h2>
          <ol className="overflow-hidden rounded-m border border-line bg-surface">
            {steps.map((step) => (
              <DayStepRow key={step.item.id} step={isToday ? step : { ...step, state: "later" }} />
            ))}
          </ol>
        </section>
      ) : null}
      {days.length > 1 ? (
        <nav aria-label={t("days")} className="flex justify-between text-14">
          {days[index - 1] ? <DayLink tripId={trip.id} day={days[index - 1]} arrow="←" /> : <span />}
          {days[index + 1] ? <DayLink tripId={trip.id} day={days[index + 1]} arrow="→" /> : null}
        </nav>
      ) : null}
    </main>
  );
}

function DayLink({ tripId, day, arrow }: { tripId: string; day: string | undefined; arrow: string }) {
  const format = useFormat();
  if (!day) return null;
  return (
    <Link
      href={`/trips/${tripId}/today?day=${day}`}
      className="inline-flex min-h-11 items-center gap-1 rounded-s border border-line-strong bg-surface px-3 text-ink no-underline hover:bg-sunken"
    >
      {arrow === "←" ? "← " : ""}
      {format.day(day)}
      {arrow === "→" ? " →" : ""}
    </Link>
  );
}
