import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bagPrice, duffelSeatMapsSchema, duffelServiceSchema, seatsTogetherPrice } from "./duffel-extras";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "__fixtures__/duffel", name), "utf8"));
const pounds = (amount: number) => ({ amountMinor: amount * 100, currency: "GBP" });
const aBag = (segments: string[], amount: string) =>
  duffelServiceSchema.parse({
    type: "baggage",
    metadata: { type: "checked" },
    passenger_ids: ["pas_1"],
    segment_ids: segments,
    total_amount: amount,
    total_currency: "GBP",
  });

test("one more bag is a service for all slices, else one for each, else not stated", () => {
  const slices = [["out_1", "out_2"], ["home"]];
  const shared = { kind: "checked" as const, slices };
  const each = [aBag(["out_1", "out_2"], "30.00"), aBag(["home"], "25.00"), aBag(["home"], "20.00")];
  expect(bagPrice({ ...shared, services: each })).toEqual(pounds(50));
  expect(bagPrice({ ...shared, services: [...each, aBag(["out_1", "out_2", "home"], "45.00")] })).toEqual(
    pounds(45),
  );
  expect(bagPrice({ ...shared, services: each.slice(0, 1) })).toBeNull();
  expect(bagPrice({ ...shared, kind: "carry_on", services: each })).toBeNull();
});

test("seats together are the cheapest block of the recorded map that is free for every traveller", () => {
  const { data: maps } = duffelSeatMapsSchema.parse({ data: [read("js-air-mockSeatMap.json")].flat() });
  const segment = maps[0]?.segment_id ?? "";
  const [traveller = ""] = maps.flatMap(({ cabins }) =>
    cabins.flatMap(({ rows }) =>
      rows.flatMap(({ sections }) =>
        sections.flatMap(({ elements }) =>
          elements.flatMap(
            ({ available_services: services }) => services?.map((own) => own.passenger_id) ?? [],
          ),
        ),
      ),
    ),
  );
  const one = seatsTogetherPrice({ maps, segments: [segment], travellers: [traveller] });
  expect(one?.currency).toBe("GBP");
  expect(one?.amountMinor).toBeLessThanOrEqual(2000);
  expect(
    seatsTogetherPrice({ maps, segments: [segment], travellers: [traveller, "somebody else"] }),
  ).toBeNull();
  expect(seatsTogetherPrice({ maps, segments: [segment, "another"], travellers: [traveller] })).toBeNull();
});

test("a block is side by side: a gangway or a taken seat parts it", () => {
  const seat = (...prices: number[]) => ({
    type: "seat",
    available_services: prices.map((price, index) => ({
      passenger_id: `pas_${index + 1}`,
      total_amount: `${price}.00`,
      total_currency: "GBP",
    })),
  });
  const taken = { type: "seat", available_services: [] };
  const { data: maps } = duffelSeatMapsSchema.parse({
    data: [
      {
        segment_id: "seg",
        cabins: [
          {
            rows: [
              { sections: [{ elements: [seat(5, 5), taken, seat(5, 5)] }, { elements: [seat(5, 5)] }] },
              { sections: [{ elements: [seat(20, 20), seat(15, 15)] }] },
            ],
          },
        ],
      },
    ],
  });
  const travellers = ["pas_1", "pas_2"];
  expect(seatsTogetherPrice({ maps, segments: ["seg"], travellers })).toEqual(pounds(35));
});
