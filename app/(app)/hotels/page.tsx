import type { Metadata } from "next";
import { HotelSearch } from "@/components/hotels/hotel-search";
import { PageMessages } from "@/components/i18n/page-messages";
import { ButtonLink } from "@/components/ui/button";
import { currentSession } from "@/lib/auth/require-user";
import { listTrips } from "@/lib/trips/queries";
import { addToTrip } from "../flights/actions";

export const metadata: Metadata = { title: "Stays" };

export default async function StaysPage() {
  const session = await currentSession();
  const trips = session ? (await listTrips(session.supabase)).trips : [];
  return (
    <main id="main" className="mx-auto grid w-full max-w-6xl content-start gap-6 px-4 py-8">
      <h1 className="text-28">Stays</h1>
      {session ? (
        <PageMessages namespaces={["search"]}>
          <HotelSearch trips={trips.map(({ id, title }) => ({ id, title }))} add={addToTrip} />
        </PageMessages>
      ) : (
        <div className="grid justify-items-start gap-3 rounded-m border border-line bg-surface p-6">
          <p className="text-ink-2">Sign in, or plan a trip as a guest, and you can search here.</p>
          <ButtonLink href="/sign-in?next=/hotels">Sign in</ButtonLink>
        </div>
      )}
    </main>
  );
}
