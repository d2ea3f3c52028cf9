"use client";

import { useMemo } from "react";
import { converter } from "@/components/search/converter";
import { useSearch } from "@/components/search/use-search";
import { filterFlights } from "@/lib/flights/filter-flights";
import { readChosen, readFilters, readNeeds, readSearch, readSort } from "@/lib/flights/flight-address";
import { flightFacets } from "@/lib/flights/flight-facets";
import { type PricedOffer, rowsOf, toPricedOffers } from "@/lib/flights/flight-rows";
import { mergeOffers } from "@/lib/flights/merge-offers";
import type { FlightOffer } from "@/lib/flights/schema";
import { rankRows, sortRows } from "@/lib/flights/sort-rows";

type Input = { address: URLSearchParams; currency: string; rates: Record<string, number> };

/** The middle of what is stated, kg for the party; null when nothing is. */
function usualKgOf(offers: readonly PricedOffer[]): number | null {
  const stated = offers.flatMap(({ offer }) => offer.emissions?.kg ?? []).sort((left, right) => left - right);
  return stated[Math.floor(stated.length / 2)] ?? null;
}

/** Everything that the results page shows, from its address and what the providers answered so far. */
export function useFlightResults({ address, currency, rates }: Input) {
  const search = readSearch(address);
  const filters = readFilters(address);
  const chosen = readChosen(address);
  const sort = readSort(address);
  const brand = address.get("fare");
  const { state, retry } = useSearch<FlightOffer>({ address: "/api/flights/search", input: search });

  const merged = useMemo(() => {
    const amountOf = converter({ currency, rates });
    const { offers, duplicates } = mergeOffers({
      offers: state.offers,
      amountOf: ({ price }) => amountOf(price),
    });
    return { offers: toPricedOffers({ offers, amountOf }), duplicates };
  }, [state.offers, currency, rates]);

  const addressKey = address.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what filters, choice and sort are read from.
  const shown = useMemo(() => {
    const matching = filterFlights({ offers: merged.offers, filters });
    const open =
      chosen.length > 0 ? matching.filter(({ offer }) => (offer.fareBrand ?? "") === brand) : matching;
    const rows = rankRows(rowsOf({ offers: open, chosen }));
    const picked = merged.offers.find(
      ({ flights, offer }) =>
        flights.length === chosen.length &&
        flights.every((key, index) => key === chosen[index]) &&
        (offer.fareBrand ?? "") === brand,
    );
    return {
      rows: sortRows({ rows, sort }),
      firstOf: {
        best: rows[0] ?? null,
        cheapest: sortRows({ rows, sort: "cheapest" })[0] ?? null,
        fastest: sortRows({ rows, sort: "fastest" })[0] ?? null,
        emissions: sortRows({ rows, sort: "emissions" })[0] ?? null,
      },
      facets: flightFacets({ offers: merged.offers, filters }),
      total: rowsOf({ offers: merged.offers, chosen }).length,
      axisMinutes: Math.max(0, ...rows.map(({ slice }) => slice.durationMinutes)),
      usualKg: usualKgOf(matching),
      picked: picked?.offer ?? null,
    };
  }, [merged, addressKey]);

  const any = merged.offers.find(({ flights }) => chosen.every((key, index) => flights[index] === key));
  return {
    search,
    filters,
    chosen,
    sort,
    state,
    retry,
    needs: search ? readNeeds({ address, party: search.party }) : null,
    duplicates: merged.duplicates,
    chosenSlices: chosen.length > 0 ? (any?.offer.slices.slice(0, chosen.length) ?? []) : [],
    ...shown,
  };
}
