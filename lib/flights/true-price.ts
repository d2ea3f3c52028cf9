import type { Party } from "../trips/schema.ts";
import type { Money } from "../utils/money.ts";
import type { FlightOffer } from "./schema.ts";

/** What this party wants beside the seat: bags in all, not for each. */
export type PartyNeeds = { cabinBags: number; checkedBags: number; seatsTogether: boolean };

/** `included` costs nothing more; `not_stated` has an amount that nobody told us, and is never zero. */
export type ExtraPrice =
  | { state: "not_wanted" | "included" | "not_stated" }
  | { state: "costs"; price: Money };

export type TruePrice = {
  extras: Record<keyof PartyNeeds, ExtraPrice>;
  /** The fare and every extra whose price is known. */
  known: Money;
  /** Whether that is all of it. If not, the party pays this much or more. */
  isComplete: boolean;
};

/** Travellers with a baggage allowance of their own: all but children under two on a lap. */
export function seatedTravellers({ adults, childAges }: Party): number {
  return adults + childAges.filter((age) => age >= 2).length;
}

function bagPrice({
  wanted,
  travellers,
  bag,
}: {
  wanted: number;
  travellers: number;
  bag: FlightOffer["bags"]["cabin"];
}): ExtraPrice {
  if (wanted === 0) return { state: "not_wanted" };
  if (bag.pieces === null) return { state: "not_stated" };
  const missing = wanted - bag.pieces * travellers;
  if (missing <= 0) return { state: "included" };
  if (!bag.oneMore) return { state: "not_stated" };
  const { amountMinor, currency } = bag.oneMore;
  return { state: "costs", price: { amountMinor: amountMinor * missing, currency } };
}

function seatPrice({ wanted, price }: { wanted: boolean; price: Money | null }): ExtraPrice {
  if (!wanted) return { state: "not_wanted" };
  if (!price) return { state: "not_stated" };
  return price.amountMinor === 0 ? { state: "included" } : { state: "costs", price };
}

/** What an offer really costs this party. A fee in another currency than the fare counts as not stated in the sum. */
export function truePrice({
  offer,
  party,
  needs,
}: {
  offer: FlightOffer;
  party: Party;
  needs: PartyNeeds;
}): TruePrice {
  const travellers = seatedTravellers(party);
  const extras = {
    cabinBags: bagPrice({ wanted: needs.cabinBags, travellers, bag: offer.bags.cabin }),
    checkedBags: bagPrice({ wanted: needs.checkedBags, travellers, bag: offer.bags.checked }),
    seatsTogether: seatPrice({ wanted: needs.seatsTogether, price: offer.seatsTogether }),
  };
  const { currency } = offer.price;
  let { amountMinor } = offer.price;
  let isComplete = true;
  for (const extra of Object.values(extras)) {
    if (extra.state === "costs" && extra.price.currency === currency) amountMinor += extra.price.amountMinor;
    else if (extra.state === "costs" || extra.state === "not_stated") isComplete = false;
  }
  return { extras, known: { amountMinor, currency }, isComplete };
}
