"use client";

import { type FormEvent, useState } from "react";
import { type AddItems, AddToTrip, type TripChoice } from "@/components/search/add-to-trip";
import { PlaceField, placeOf } from "@/components/search/place-field";
import { ProviderStrip } from "@/components/search/provider-strip";
import { ProviderFailures, RowSkeletons, SearchFailure } from "@/components/search/search-faces";
import { useSearch } from "@/components/search/use-search";
import { Button } from "@/components/ui/button";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import { InputField } from "@/components/ui/field";
import type { HotelOffer, HotelSearch as HotelSearchInput } from "@/lib/hotels/schema";
import { toItem } from "@/lib/hotels/to-item";
import { formatMoney } from "@/lib/utils/money";

type Asked = Pick<HotelSearchInput, "cityId" | "checkIn" | "checkOut" | "party">;
type Props = { trips: TripChoice[]; add: AddItems };

/** The search form and what comes of it. Offers show as each provider answers, the cheapest first. */
export function HotelSearch({ trips, add }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { state, retry } = useSearch<HotelOffer>({ address: "/api/hotels/search", input: asked });
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const cityId = await placeOf({ kind: "city", text: text("city") });
    if (!cityId) return setProblem("This city is not known. Choose it from the list.");
    setProblem(null);
    setAsked({
      cityId,
      checkIn: text("checkIn"),
      checkOut: text("checkOut"),
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
        <PlaceField kind="city" label="City" name="city" />
        <InputField label="Check-in" name="checkIn" type="date" required />
        <InputField label="Check-out" name="checkOut" type="date" required />
        <InputField label="Adults" name="adults" type="number" min={1} max={9} defaultValue={2} required />
        <Button
          type="submit"
          kind="primary"
          size="large"
          className="sm:mt-6.5"
          disabled={state.phase === "searching"}
        >
          Search stays
        </Button>
        {problem ? (
          <p role="alert" className="text-14 text-removed">
            {problem}
          </p>
        ) : null}
      </form>
      <section aria-label="Results" className="grid gap-3">
        <ProviderStrip providers={state.providers} retry={retry} summary={`${offers.length}`} />
        <ProviderFailures providers={state.providers} retry={retry} />
        {state.problem ? <SearchFailure problem={state.problem} retry={retry} /> : null}
        {state.phase === "searching" && offers.length === 0 ? <RowSkeletons /> : null}
        {offers.map((offer) => (
          <article
            key={offer.id}
            aria-label={offer.name}
            className="grid gap-3 rounded-m border border-line bg-surface p-4 sm:grid-cols-[1fr_auto]"
          >
            <div className="grid content-start gap-1">
              <h2 className="text-16 font-medium">{offer.name}</h2>
              <p className="text-14 text-ink-2">
                {offer.stars ? `${offer.stars} stars, ` : ""}
                {offer.distanceKm.toFixed(1)} km from the centre, {offer.room}, {offer.board}
              </p>
              <p className="text-12 text-ink-2">
                {offer.freeCancellationUntil === null
                  ? "No free cancellation."
                  : offer.freeCancellationUntil === "unknown"
                    ? "Cancellation unknown."
                    : `Free cancellation until ${offer.freeCancellationUntil}.`}
              </p>
            </div>
            <div className="grid content-start gap-2 sm:justify-items-end">
              <p className="figures text-20 font-medium">{formatMoney({ money: offer.price })}</p>
              <p className="text-12 text-ink-2">
                {offer.nights === 1 ? "1 night" : `${offer.nights} nights`}, all taxes
              </p>
              <EvidenceBadge evidence={offer.evidence} />
              {asked ? (
                <AddToTrip
                  trips={trips}
                  add={add}
                  items={[
                    toItem({ offer, cityId: asked.cityId, checkIn: asked.checkIn, checkOut: asked.checkOut }),
                  ]}
                  name={offer.name}
                />
              ) : null}
            </div>
          </article>
        ))}
      </section>
    </>
  );
}
