import type { Metadata } from "next";
import { PageMessages } from "@/components/i18n/page-messages";
import { EmptyShelf } from "@/components/trips-list/empty-shelf";
import { NextTrip } from "@/components/trips-list/next-trip";
import { ShelfTabs } from "@/components/trips-list/shelf-tabs";
import { TripGrid } from "@/components/trips-list/trip-grid";
import { ButtonLink } from "@/components/ui/button";
import { tripToDo } from "@/lib/ai/trip-to-do";
import { currentSession, type Session } from "@/lib/auth/require-user";
import { cityById } from "@/lib/geo/gazetteer";
import { getTranslations } from "@/lib/i18n/server";
import { getTrip } from "@/lib/trips/queries";
import { listShelf } from "@/lib/trips/shelf";
import { shelves } from "@/lib/trips/shelf-schema";
import {
  archiveTrip,
  duplicateTrip,
  moveTripDates,
  recoverDeletedTrip,
  removeTrip,
  undoMove,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tripList");
  return { title: t("title") };
}

const actions = { archiveTrip, duplicateTrip, moveTripDates, recoverDeletedTrip, removeTrip, undoMove };
const text = (value: string | string[] | undefined) =>
  typeof value === "string" ? value.trim().slice(0, 100) : "";
const cityNames = (ids: readonly string[]) => ids.flatMap((id) => cityById(id)?.name ?? []);

/** The trip at the head of the list with what is left to do; a failure to count it costs the list nothing. */
async function nextTripOf({ session, tripId }: { session: Session; tripId: string | undefined }) {
  if (!tripId) return null;
  const { trip } = await getTrip(session.supabase, { tripId });
  return { toDo: tripToDo(trip), items: trip.items.length };
}

export default async function TripsPage({ searchParams }: PageProps<"/trips">) {
  const [session, parameters, t] = await Promise.all([
    currentSession(),
    searchParams,
    getTranslations("tripList"),
  ]);
  const shelf = shelves.find((name) => name === parameters.shelf) ?? "upcoming";
  const [search, cursor] = [text(parameters.q), text(parameters.after) || undefined];
  const today = new Date().toISOString().slice(0, 10);
  const { trips, nextCursor } = session
    ? await listShelf(session.supabase, { shelf, today, search, cursor })
    : { trips: [], nextCursor: null };
  const [first] = trips;
  const hasNext = shelf === "upcoming" && !search && !cursor && first !== undefined;
  const next = session && hasNext ? await nextTripOf({ session, tripId: first.id }) : null;
  const cards = trips.map((trip) => ({ ...trip, cities: cityNames(trip.destinationCityIds) }));
  const [head] = cards;
  return (
    <main id="main" className="mx-auto grid w-full max-w-6xl content-start gap-6 px-4 py-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-28">{t("title")}</h1>
        <ButtonLink href="/" kind="primary">
          {t("plan")}
        </ButtonLink>
      </div>
      {session ? <ShelfTabs shelf={shelf} search={search} /> : null}
      <PageMessages namespaces={["tripList"]}>
        <TripGrid
          trips={cards}
          shelf={shelf}
          actions={actions}
          head={
            next && head ? <NextTrip trip={head} toDo={next.toDo} items={next.items} today={today} /> : null
          }
        />
      </PageMessages>
      {trips.length === 0 ? <EmptyShelf shelf={shelf} search={search} isSignedIn={session !== null} /> : null}
      {nextCursor ? (
        <ButtonLink
          href={`/trips?${new URLSearchParams({ shelf, ...(search ? { q: search } : {}), after: nextCursor })}`}
          className="justify-self-center"
        >
          {t("more")}
        </ButtonLink>
      ) : null}
    </main>
  );
}
