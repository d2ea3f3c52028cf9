import type { Metadata } from "next";
import { TripCard } from "@/components/trips/trip-card";
import { ButtonLink } from "@/components/ui/button";
import { currentSession } from "@/lib/auth/require-user";
import { cityById } from "@/lib/geo/gazetteer";
import { listTrips } from "@/lib/trips/queries";

export const metadata: Metadata = { title: "Trips" };

export default async function TripsPage({ searchParams }: PageProps<"/trips">) {
  const [session, { after }] = await Promise.all([currentSession(), searchParams]);
  const page = session
    ? await listTrips(session.supabase, { cursor: typeof after === "string" ? after : undefined })
    : { trips: [], nextCursor: null };
  return (
    <main id="main" className="mx-auto grid w-full max-w-6xl gap-6 px-4 py-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-28">Your trips</h1>
        <ButtonLink href="/" kind="primary">
          Plan a trip
        </ButtonLink>
      </div>
      {page.trips.length === 0 ? (
        <div className="grid justify-items-start gap-3 rounded-m border border-line bg-surface p-6">
          <h2 className="text-20">No trip yet</h2>
          <p className="text-ink-2">
            Write one sentence about where you would like to go, and a plan appears.
          </p>
          <ButtonLink href={session ? "/" : "/sign-in?next=/trips"}>
            {session ? "Write it" : "Sign in to see yours"}
          </ButtonLink>
        </div>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {page.trips.map((trip) => (
            <li key={trip.id}>
              <TripCard
                trip={trip}
                cities={trip.destination_city_ids.flatMap((id) => cityById(id)?.name ?? [])}
              />
            </li>
          ))}
        </ul>
      )}
      {page.nextCursor ? (
        <ButtonLink
          href={`/trips?after=${encodeURIComponent(page.nextCursor)}`}
          className="justify-self-center"
        >
          Older trips
        </ButtonLink>
      ) : null}
    </main>
  );
}
