import Link from "next/link";
import { formatDates, formatParty } from "@/lib/trips/format";

type Props = {
  trip: {
    id: string;
    title: string;
    start_date: string | null;
    end_date: string | null;
    party: { adults: number; childAges: number[] };
  };
  cities: string[];
};

export function TripCard({ trip, cities }: Props) {
  return (
    <article className="h-full rounded-m border border-line bg-surface p-4 hover:border-line-strong">
      <h2 className="text-16">
        <Link href={`/trips/${trip.id}`} className="text-ink no-underline hover:underline">
          {trip.title}
        </Link>
      </h2>
      <p className="mt-1 text-14 text-ink-2">{formatDates({ start: trip.start_date, end: trip.end_date })}</p>
      <p className="text-14 text-ink-2">{[...cities, formatParty(trip.party)].join(" · ")}</p>
    </article>
  );
}
