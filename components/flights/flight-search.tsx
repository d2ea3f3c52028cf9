"use client";

import { type FormEvent, useState } from "react";
import { type AddItems, AddToTrip, type TripChoice } from "@/components/search/add-to-trip";
import { PlaceField } from "@/components/search/place-field";
import { SearchStatus } from "@/components/search/search-status";
import { placeOf } from "@/components/search/suggest-places";
import { useSearch } from "@/components/search/use-search";
import { Button } from "@/components/ui/button";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import { InputField } from "@/components/ui/field";
import type { FlightOffer, FlightSlice } from "@/lib/flights/schema";
import { toItems } from "@/lib/flights/to-items";
import { formatMoney } from "@/lib/utils/money";

const time = (local: string) => local.slice(11);
const length = (minutes: number) => `${Math.floor(minutes / 60)} h ${minutes % 60} min`;

function Way({ slice }: { slice: FlightSlice }) {
  const first = slice.segments[0];
  const last = slice.segments.at(-1);
  if (!first || !last) return null;
  const stops = slice.segments.length - 1;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <span className="figures text-16 font-medium">
        <time dateTime={first.departure}>{time(first.departure)}</time> {first.origin.iata} to{" "}
        <time dateTime={last.arrival}>{time(last.arrival)}</time> {last.destination.iata}
      </span>
      <span className="text-14 text-ink-2">
        {length(slice.durationMinutes)}, {stops === 0 ? "nonstop" : stops === 1 ? "1 stop" : `${stops} stops`}
        , {first.operatingCarrier} {first.flightNumber}
      </span>
    </p>
  );
}

type Props = { trips: TripChoice[]; add: AddItems };

/** The search form and what comes of it. Offers show as each provider answers, the cheapest first. */
export function FlightSearch({ trips, add }: Props) {
  const { state, search } = useSearch<FlightOffer>("/api/flights/search");
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const [origin, destination] = await Promise.all([
      placeOf({ kind: "airport", text: text("origin") }),
      placeOf({ kind: "airport", text: text("destination") }),
    ]);
    if (!origin || !destination)
      return setProblem("One of the places is not known. Choose it from the list.");
    setProblem(null);
    await search({
      slices: [
        { origin, destination, date: text("departureDate") },
        ...(text("returnDate")
          ? [{ origin: destination, destination: origin, date: text("returnDate") }]
          : []),
      ],
      party: { adults: Number(text("adults")), childAges: [] },
    });
  }

  const offers = [...state.offers].sort((left, right) => left.price.amountMinor - right.price.amountMinor);
  return (
    <>
      <form
        onSubmit={(event) => void submit(event)}
        className="grid items-start gap-4 rounded-m border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3"
      >
        <PlaceField kind="airport" label="From" name="origin" />
        <PlaceField kind="airport" label="To" name="destination" />
        <InputField label="Adults" name="adults" type="number" min={1} max={9} defaultValue={1} required />
        <InputField label="Departure" name="departureDate" type="date" required />
        <InputField label="Return" name="returnDate" type="date" hint="Leave empty for one way." />
        <Button
          type="submit"
          kind="primary"
          size="large"
          className="sm:mt-6.5"
          disabled={state.phase === "searching"}
        >
          Search flights
        </Button>
        {problem ? (
          <p role="alert" className="text-14 text-removed">
            {problem}
          </p>
        ) : null}
      </form>
      <section aria-label="Results" className="grid gap-3">
        <SearchStatus state={state} what="flights" />
        {offers.map((offer) => (
          <article
            key={offer.id}
            aria-label={`Flight for ${formatMoney({ money: offer.price })}`}
            className="grid gap-3 rounded-m border border-line bg-surface p-4 sm:grid-cols-[1fr_auto]"
          >
            <div className="grid gap-1">
              {offer.slices.map((slice, index) => (
                <Way key={slice.segments[0]?.departure ?? index} slice={slice} />
              ))}
              <p className="text-12 text-ink-2">
                {offer.fareBrand ?? "Fare unnamed"}. Checked bags: {offer.bags.checked.pieces ?? "not stated"}
                .{offer.emissions ? ` About ${Math.round(offer.emissions.kg)} kg CO2e.` : ""}
              </p>
            </div>
            <div className="grid content-start gap-2 sm:justify-items-end">
              <p className="figures text-20 font-medium">{formatMoney({ money: offer.price })}</p>
              <EvidenceBadge evidence={offer.evidence} />
              <AddToTrip trips={trips} add={add} items={toItems(offer)} name="this flight" />
            </div>
          </article>
        ))}
      </section>
    </>
  );
}
