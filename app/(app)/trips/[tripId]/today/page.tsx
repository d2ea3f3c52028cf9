import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Temporal } from "temporal-polyfill";
import { PageMessages } from "@/components/i18n/page-messages";
import { TodayView } from "@/components/today/today-view";
import { currentSession } from "@/lib/auth/require-user";
import { AppError } from "@/lib/errors/app-error";
import { cityById } from "@/lib/geo/gazetteer";
import { getTranslations } from "@/lib/i18n/server";
import { daysOf } from "@/lib/trips/format";
import { getTrip } from "@/lib/trips/queries";
import type { Trip } from "@/lib/trips/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("today");
  return { title: t("title") };
}

/** The clock that counts on a day: of the first timed item's place, else of the first city. */
function zoneOf({ trip, day }: { trip: Trip; day: string | undefined }): string {
  const timed = trip.items.find((item) => item.day === day && item.startZone);
  const [cityId] = trip.destinationCityIds;
  return timed?.startZone ?? (cityId ? cityById(cityId)?.zone : undefined) ?? "UTC";
}

async function load(tripId: string): Promise<Trip> {
  const session = await currentSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(`/trips/${tripId}/today`)}`);
  try {
    return (await getTrip(session.supabase, { tripId })).trip;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not_found") notFound();
    throw thrown;
  }
}

export default async function TodayPage({ params, searchParams }: PageProps<"/trips/[tripId]/today">) {
  const [{ tripId }, { day: asked }] = await Promise.all([params, searchParams]);
  const trip = await load(tripId);
  const days = daysOf({ start: trip.startDate, end: trip.endDate });
  const here = Temporal.Now.zonedDateTimeISO(zoneOf({ trip, day: days[0] }));
  const today = here.toPlainDate().toString();
  const day =
    days.find((each) => each === asked) ?? days.find((each) => each >= today) ?? days.at(-1) ?? null;
  const zone = zoneOf({ trip, day: day ?? undefined });
  return (
    <PageMessages namespaces={["today"]}>
      <TodayView
        trip={{ id: trip.id, title: trip.title, items: trip.items }}
        day={day}
        days={days}
        zone={zone}
        servedAt={new Date().toISOString()}
      />
    </PageMessages>
  );
}
