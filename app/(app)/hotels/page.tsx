import type { Metadata } from "next";
import { StayResults } from "@/components/hotels/stay-results";
import { PageMessages } from "@/components/i18n/page-messages";
import { ButtonLink } from "@/components/ui/button";
import { currentSession } from "@/lib/auth/require-user";
import { knownCurrencies, ratesTo } from "@/lib/currency/convert";
import { publicSettings } from "@/lib/env/public-settings";
import { cityById } from "@/lib/geo/gazetteer";
import type { PlanDay } from "@/lib/hotels/plan-distance";
import { getTranslations } from "@/lib/i18n/server";
import { getProfile } from "@/lib/profiles/queries";
import { daysOf } from "@/lib/trips/format";
import { orderItems } from "@/lib/trips/order-items";
import { getTrip, listTrips } from "@/lib/trips/queries";
import type { Trip } from "@/lib/trips/schema";
import { addToTrip } from "../flights/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hotels");
  return { title: t("title") };
}

/** Where each day of a plan goes, without its flights and beds. */
function planDaysOf(trip: Trip | null): PlanDay[] {
  if (!trip) return [];
  const items = orderItems(trip.items).filter(({ kind }) => kind !== "flight" && kind !== "stay");
  return daysOf({ start: trip.startDate, end: trip.endDate }).map((day) => ({
    day,
    stops: items.flatMap((item) =>
      item.day === day && item.place ? [{ name: item.title, lat: item.place.lat, lon: item.place.lon }] : [],
    ),
  }));
}

export default async function StaysPage({ searchParams }: PageProps<"/hotels">) {
  const [session, address, t] = await Promise.all([
    currentSession(),
    searchParams,
    getTranslations("hotels"),
  ]);
  if (!session)
    return (
      <main
        id="main"
        className="mx-auto grid w-full max-w-6xl content-start justify-items-start gap-4 px-4 py-8"
      >
        <h1 className="text-28">{t("title")}</h1>
        <p className="text-ink-2">{t("signIn.text")}</p>
        <ButtonLink href="/sign-in?next=/hotels">{t("signIn.action")}</ButtonLink>
      </main>
    );
  const tripId = typeof address.trip === "string" ? address.trip : null;
  const { supabase } = session;
  const [profile, { trips }, trip] = await Promise.all([
    getProfile(supabase),
    listTrips(supabase),
    tripId ? getTrip(supabase, { tripId }).then((found) => found.trip) : null,
  ]);
  const nameOf = (cityId: unknown) => (typeof cityId === "string" ? (cityById(cityId)?.name ?? "") : "");
  const choices = trips
    .map(({ id, title }) => ({ id, title }))
    .sort((left, right) => Number(right.id === tripId) - Number(left.id === tripId));
  return (
    <main id="main" className="w-full grow">
      <h1 className="sr-only">{t("title")}</h1>
      <PageMessages namespaces={["hotels", "search"]}>
        <StayResults
          trips={choices}
          add={addToTrip}
          currency={profile.currency}
          rates={ratesTo({ to: profile.currency, from: knownCurrencies })}
          cityName={nameOf(address.city)}
          defaults={{
            city: nameOf(trip?.destinationCityIds[0]),
            checkIn: trip?.startDate ?? "",
            checkOut: trip?.endDate ?? "",
            party: trip?.party ?? { adults: 2, childAges: [] },
          }}
          days={planDaysOf(trip)}
          mapStyleUrl={publicSettings().mapStyleUrl}
        />
      </PageMessages>
    </main>
  );
}
