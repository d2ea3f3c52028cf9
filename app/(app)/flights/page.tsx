import type { Metadata } from "next";
import { FlightResults } from "@/components/flights/flight-results";
import type { FlightDefaults } from "@/components/flights/flight-search-bar";
import { PageMessages } from "@/components/i18n/page-messages";
import { ButtonLink } from "@/components/ui/button";
import { currentSession } from "@/lib/auth/require-user";
import { knownCurrencies, ratesTo } from "@/lib/currency/convert";
import { airportByIata, cityById, flightCodeOfCity, metroAreas } from "@/lib/geo/gazetteer";
import { getTranslations } from "@/lib/i18n/server";
import { getProfile } from "@/lib/profiles/queries";
import { getTrip, listTrips } from "@/lib/trips/queries";
import { addToTrip } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("flights");
  return { title: t("title") };
}

type Session = NonNullable<Awaited<ReturnType<typeof currentSession>>>;

/** "Berlin (BER)", as the search bar writes it. */
function nameOfCode(code: string): string {
  const metro = metroAreas.find((area) => area.code === code);
  const name = metro ? cityById(metro.cityId)?.name : airportByIata(code)?.city;
  return name ? `${name} (${code})` : code;
}

const fieldOfCity = (cityId: string | null | undefined): string => {
  const code = cityId ? flightCodeOfCity(cityId) : null;
  return code ? nameOfCode(code) : "";
};

/** What the bar starts with: the trip that the page was opened from, else the traveller's home. */
async function defaultsOf({
  supabase,
  tripId,
  homeCityId,
}: {
  supabase: Session["supabase"];
  tripId: string | null;
  homeCityId: string | null;
}): Promise<FlightDefaults> {
  const trip = tripId ? (await getTrip(supabase, { tripId })).trip : null;
  return {
    origin: fieldOfCity(trip?.originCityId ?? homeCityId),
    destination: fieldOfCity(trip?.destinationCityIds[0]),
    departureDate: trip?.startDate ?? "",
    returnDate: trip?.endDate ?? "",
    party: trip?.party ?? { adults: 1, childAges: [] },
  };
}

export default async function FlightsPage({ searchParams }: PageProps<"/flights">) {
  const [session, address, t] = await Promise.all([
    currentSession(),
    searchParams,
    getTranslations("flights"),
  ]);
  if (!session)
    return (
      <main
        id="main"
        className="mx-auto grid w-full max-w-6xl content-start justify-items-start gap-4 px-4 py-8"
      >
        <h1 className="text-28">{t("title")}</h1>
        <p className="text-ink-2">{t("signIn.text")}</p>
        <ButtonLink href="/sign-in?next=/flights">{t("signIn.action")}</ButtonLink>
      </main>
    );
  const tripId = typeof address.trip === "string" ? address.trip : null;
  const codes = typeof address.legs === "string" ? (address.legs.match(/\b[A-Z]{3}\b/g) ?? []) : [];
  const [profile, { trips }] = await Promise.all([getProfile(session.supabase), listTrips(session.supabase)]);
  const defaults = await defaultsOf({
    supabase: session.supabase,
    tripId,
    homeCityId: profile.home_city_id,
  });
  const choices = trips
    .map(({ id, title }) => ({ id, title }))
    .sort((left, right) => Number(right.id === tripId) - Number(left.id === tripId));
  return (
    <main id="main" className="w-full grow">
      <h1 className="sr-only">{t("title")}</h1>
      <PageMessages namespaces={["flights", "search"]}>
        <FlightResults
          trips={choices}
          add={addToTrip}
          currency={profile.currency}
          rates={ratesTo({ to: profile.currency, from: knownCurrencies })}
          airportNames={Object.fromEntries(codes.slice(0, 12).map((code) => [code, nameOfCode(code)]))}
          defaults={defaults}
        />
      </PageMessages>
    </main>
  );
}
