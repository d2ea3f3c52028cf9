import Link from "next/link";
import { Cover } from "@/components/covers/cover";
import { ButtonLink } from "@/components/ui/button";
import { getFormat, getTranslations } from "@/lib/i18n/server";
import type { TripCardData } from "./trip-card-data";

type ToDo = {
  problems: number;
  doubts: number;
  flightsToBook: number;
  staysToBook: number;
  emptyDays: number;
};

type Props = { trip: TripCardData; toDo: ToDo; items: number; today: string };

const dayMilliseconds = 86_400_000;
const tasks = ["problems", "doubts", "flightsToBook", "staysToBook", "emptyDays"] as const;
const marks: Record<(typeof tasks)[number], { sign: string; tone: string }> = {
  problems: { sign: "×", tone: "bg-removed-soft text-removed" },
  doubts: { sign: "!", tone: "bg-moved-soft text-moved" },
  flightsToBook: { sign: "→", tone: "bg-accent-soft text-accent" },
  staysToBook: { sign: "→", tone: "bg-accent-soft text-accent" },
  emptyDays: { sign: "○", tone: "bg-sunken text-ink-2" },
};

/** The trip that comes next, large, with what is left to do for it. */
export async function NextTrip({ trip, toDo, items, today }: Props) {
  const [t, format] = await Promise.all([getTranslations("tripList"), getFormat()]);
  const { id, title, startDate, endDate, cities, destinationCityIds } = trip;
  const days = startDate ? Math.round((Date.parse(startDate) - Date.parse(today)) / dayMilliseconds) : null;
  const isNow = days !== null && days <= 0;
  const open = tasks.filter((task) => toDo[task] > 0);
  return (
    <section aria-labelledby="next-trip" className="grid md:grid-cols-[minmax(0,26rem)_1fr]">
      <Cover
        cityId={destinationCityIds[0]}
        start={startDate}
        end={endDate}
        size="card"
        className="h-full max-h-72 min-h-44 w-full rounded-t-m border-0 md:rounded-s-m md:rounded-e-none"
      />
      <div className="grid content-start gap-4 p-5 sm:p-6">
        <div>
          <p className="text-12 font-medium text-accent">
            {days === null ? t("next.open") : isNow ? t("next.now") : t("next.in", { days })}
          </p>
          <h2 id="next-trip" className="mt-1 text-20">
            <Link href={`/trips/${id}`} className="text-ink no-underline hover:underline">
              {title}
            </Link>
          </h2>
          <p className="mt-1 text-14 text-ink-2">
            {[
              startDate && endDate ? format.dayRange({ start: startDate, end: endDate }) : t("datesOpen"),
              ...(cities.length > 0 ? [format.list(cities)] : []),
            ].join(" · ")}
          </p>
        </div>
        {items === 0 ? (
          <p className="text-14 text-ink-2">{t("next.empty")}</p>
        ) : open.length === 0 ? (
          <p className="text-14 text-added">{t("next.done")}</p>
        ) : (
          <ul className="grid gap-1.5" aria-label={t("next.label")}>
            {open.map((task) => (
              <li key={task} className="flex items-center gap-2.5 text-14">
                <span
                  aria-hidden="true"
                  className={`grid size-5 shrink-0 place-items-center rounded-[5px] text-12 ${marks[task].tone}`}
                >
                  {marks[task].sign}
                </span>
                {t(`todo.${task}`, { count: toDo[task] })}
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/trips/${id}`} kind="primary">
            {t("open")}
          </ButtonLink>
          {isNow ? <ButtonLink href={`/trips/${id}/today`}>{t("today")}</ButtonLink> : null}
        </div>
      </div>
    </section>
  );
}
