import type { Metadata } from "next";
import { FlightSearch } from "@/components/flights/flight-search";
import { ButtonLink } from "@/components/ui/button";
import { currentSession } from "@/lib/auth/require-user";
import { listTrips } from "@/lib/trips/queries";
import { addToTrip } from "./actions";

export const metadata: Metadata = { title: "Flights" };

export default async function FlightsPage() {
  const session = await currentSession();
  const trips = session ? (await listTrips(session.supabase)).trips : [];
  return (
    <main id="main" className="mx-auto grid w-full max-w-6xl content-start gap-6 px-4 py-8">
      <h1 className="text-28">Flights</h1>
      {session ? (
        <FlightSearch trips={trips.map(({ id, title }) => ({ id, title }))} add={addToTrip} />
      ) : (
        <div className="grid justify-items-start gap-3 rounded-m border border-line bg-surface p-6">
          <p className="text-ink-2">Sign in, or plan a trip as a guest, and you can search here.</p>
          <ButtonLink href="/sign-in?next=/flights">Sign in</ButtonLink>
        </div>
      )}
    </main>
  );
}
