import { ChangesFragment } from "@/components/landing/changes-fragment";
import { FactsFragment } from "@/components/landing/facts-fragment";
import { Fragment } from "@/components/landing/fragment";
import { HoursFragment } from "@/components/landing/hours-fragment";
import { examplePlan } from "@/lib/ai/example-plan";
import { getFormat, getTranslations } from "@/lib/i18n/server";
import { formatMinute } from "@/lib/itinerary/time";

/** Three habits of the planner, shown on a day in Lisbon that the engine plans. Left out if it cannot. */
export async function TrustFragments({ today }: { today: string }) {
  const [t, format] = await Promise.all([getTranslations("landing"), getFormat()]);
  const example = examplePlan({ today });
  if (!example) return null;
  const { day, place, way, ticket, changes, wishedStart } = example;
  const hours = `${formatMinute(place.hours.start)}–${formatMinute(place.hours.end)}`;
  const wishedEnd = wishedStart + place.visitMinutes;
  const now = { start: place.start, end: place.start + place.visitMinutes };
  const clock = (minute: number | null) => (minute === null ? null : formatMinute(minute));
  const reason = {
    now: formatMinute(now.start),
    closing: formatMinute(place.hours.end),
    until: formatMinute(wishedEnd),
  };
  return (
    <>
      <div className="mt-9 grid gap-6 md:grid-cols-2 lg:grid-cols-3">
        <Fragment title={t("facts.title")} text={t("facts.text")}>
          <FactsFragment
            name={place.name}
            order={place.order}
            facts={[
              { label: t("facts.hours"), value: hours, evidence: place.evidence },
              ...(way
                ? [
                    {
                      label: t(`facts.way.${way.mode}`),
                      value: format.duration(way.minutes),
                      evidence: way.evidence,
                    },
                  ]
                : []),
              ...(ticket
                ? [{ label: t("facts.ticket"), value: format.money(ticket.money), evidence: ticket.evidence }]
                : []),
              {
                label: t("facts.queue"),
                value: t("facts.noSource"),
                evidence: { kind: "unknown", source: t("facts.unknown") },
              },
            ]}
          />
        </Fragment>
        <Fragment title={t("changes.title")} text={t("changes.text")}>
          <ChangesFragment
            changes={changes.map(({ before, after, ...change }) => ({
              ...change,
              before: clock(before),
              after: clock(after),
            }))}
            words={{ added: t("changes.added"), moved: t("changes.moved"), removed: t("changes.removed") }}
            footer={t("changes.footer", { count: changes.length })}
          />
        </Fragment>
        <Fragment title={t("doors.title")} text={t("doors.text")}>
          <HoursFragment
            title={`${place.name}, ${format.day(day)}`}
            needs={t("doors.needs", { duration: format.duration(place.visitMinutes) })}
            hours={place.hours}
            now={now}
            was={{ start: wishedStart, end: wishedEnd }}
            words={{
              open: t("doors.open"),
              now: t("doors.now"),
              was: t("doors.was"),
              picture: t("doors.picture", { hours, ...reason }),
            }}
            reason={t("doors.reason", reason)}
          />
        </Fragment>
      </div>
      <p className="mt-5 text-12 text-ink-2">{t("trust.note", { day: format.fullDay(day) })}</p>
    </>
  );
}
