import { readFileSync } from "node:fs";
import { rowsOf, toPricedOffers } from "../../../lib/flights/flight-rows.ts";
import { mergeOffers } from "../../../lib/flights/merge-offers.ts";
import { toFlightOffer } from "../../../lib/flights/providers/duffel-offer.ts";
import { duffelOfferSchema } from "../../../lib/flights/providers/duffel-schema.ts";
import { rankRows } from "../../../lib/flights/sort-rows.ts";
import { seededRandom } from "../../../lib/utils/random.ts";
import { type Figure, timesOf } from "./figures.ts";

const count = 500;
const warmUps = 20;
const rounds = 60;
const fixture = new URL(
  "../../../lib/flights/providers/__fixtures__/duffel/js-air-mockOffer.json",
  import.meta.url,
);

/** Offers as Duffel sends them: a recorded one with other numbers, times, brands and prices; a few twice. */
function rawOffers(): unknown[] {
  const text = readFileSync(fixture, "utf8");
  const random = seededRandom("offers");
  return Array.from({ length: count }, (_, index) => {
    const raw = JSON.parse(text);
    const flight = index % 160;
    const hour = String(5 + (flight % 18)).padStart(2, "0");
    raw.id = `off_${index}`;
    raw.total_amount = `${100 + random.below(900)}.00`;
    raw.slices[0].fare_brand_name = ["Light", "Classic", "Flex"][Math.floor(index / 160)] ?? "Light";
    raw.slices[0].duration = `PT${2 + random.below(9)}H${random.below(60)}M`;
    raw.slices[0].segments[0].marketing_carrier_flight_number = String(100 + flight);
    raw.slices[0].segments[0].departing_at = `2027-06-13T${hour}:10:00`;
    return raw;
  });
}

/** What the results page does with an answer: read it, merge what is the same, rank what is left. */
export function measureOffers(): Figure[] {
  const raw = rawOffers();
  const now = Date.now();
  const times: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const started = performance.now();
    const offers = raw.map((entry) =>
      toFlightOffer({ offer: duffelOfferSchema.parse(entry), cabin: "economy", now }),
    );
    const merged = mergeOffers({ offers, amountOf: ({ price }) => price.amountMinor });
    const priced = toPricedOffers({ offers: merged.offers, amountOf: ({ amountMinor }) => amountMinor });
    const ranked = rankRows(rowsOf({ offers: priced, chosen: [] }));
    if (ranked.length !== 160) throw new Error(`${ranked.length} rows instead of 160.`);
    if (round >= 0) times.push(performance.now() - started);
  }
  return timesOf({
    name: `offers: ${count} read, merged and ranked`,
    values: times,
    aim: "p50 under 30 ms",
  });
}
