import { expect, test } from "vitest";
import { mergeOffers } from "./merge-offers";
import { anOffer, aSegment, aSlice } from "./testing/offers";

const amountOf = ({ price }: { price: { amountMinor: number; currency: string } }) =>
  price.currency === "EUR" ? price.amountMinor : null;

test("the same flights under the same fare brand are one offer, and the cheaper seller stays", () => {
  const offers = [
    anOffer({ id: "a", euros: 120, fareBrand: "Light" }),
    anOffer({ id: "b", euros: 110, fareBrand: " light " }),
    anOffer({ id: "c", euros: 150, fareBrand: "Flex" }),
  ];
  const merged = mergeOffers({ offers, amountOf });
  expect(merged.offers.map(({ id }) => id)).toEqual(["b", "c"]);
  expect(merged.duplicates).toBe(1);
});

test("another departure, number or cabin is another offer", () => {
  const later = aSlice(aSegment({ departure: "2027-05-11T10:00" }));
  const other = aSlice(aSegment({ flightNumber: "TA 2" }));
  const offers = [
    anOffer({ id: "a" }),
    anOffer({ id: "b", slices: [later] }),
    anOffer({ id: "c", slices: [other] }),
    anOffer({ id: "d", cabin: "business" }),
  ];
  expect(mergeOffers({ offers, amountOf }).duplicates).toBe(0);
});

test("a price in a currency of which no rate is known never wins over a known one", () => {
  const unknown = anOffer({ id: "a", price: { amountMinor: 1, currency: "XTS" } });
  expect(mergeOffers({ offers: [unknown, anOffer({ id: "b" })], amountOf }).offers[0]?.id).toBe("b");
});
