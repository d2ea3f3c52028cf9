import { expect, test } from "vitest";
import { seededRandom } from "../utils/random";
import { type Candidate, rankFlights } from "./rank-flights";

const of = (key: string, amount: number, minutes: number, stops = 0): Candidate => ({
  key,
  amount,
  minutes,
  stops,
});

test("what is cheapest and fastest comes first and says so; what it beats says by what and by how much", () => {
  const ranked = rankFlights([of("slow", 150, 300, 1), of("good", 100, 200)]);
  expect(ranked).toEqual([
    { key: "good", reason: { kind: "cheapest_and_fastest" } },
    {
      key: "slow",
      reason: { kind: "beaten", by: "good", amountMore: 50, minutesLonger: 100, stopsMore: 1 },
    },
  ]);
});

test("each choice that nothing beats says what it trades against the cheapest and the fastest", () => {
  const ranked = rankFlights([of("cheap", 100, 600, 1), of("fast", 180, 200), of("middle", 120, 320, 1)]);
  const reasons = Object.fromEntries(ranked.map(({ key, reason }) => [key, reason]));
  expect(reasons).toEqual({
    cheap: { kind: "cheapest", minutesLonger: 400 },
    fast: { kind: "fastest", amountMore: 80 },
    middle: { kind: "between", amountMore: 20, minutesShorter: 280 },
  });
  // Three times the time is not worth the difference of the fare.
  expect(ranked[0]?.key).toBe("middle");
});

test("nothing stands before a flight that beats it, in random sets with ties and unknown prices", () => {
  const random = seededRandom("pareto");
  for (let round = 0; round < 60; round++) {
    const candidates = Array.from({ length: 40 }, (_, index) =>
      of(
        String(index),
        random.next() < 0.05 ? Number.POSITIVE_INFINITY : 100 + random.below(12),
        200 + random.below(12),
        random.below(3),
      ),
    );
    const order = rankFlights(candidates).map(({ key }) => key);
    expect([...order].sort()).toEqual(candidates.map(({ key }) => key).sort());
    const placeOf = new Map(order.map((key, index) => [key, index]));
    for (const one of candidates)
      for (const other of candidates) {
        const isBeaten =
          other.amount <= one.amount &&
          other.minutes <= one.minutes &&
          other.stops <= one.stops &&
          (other.amount < one.amount || other.minutes < one.minutes || other.stops < one.stops);
        if (isBeaten) expect(placeOf.get(other.key)).toBeLessThan(placeOf.get(one.key) ?? 0);
      }
  }
});

test("nothing to rank is nothing", () => {
  expect(rankFlights([])).toEqual([]);
});
