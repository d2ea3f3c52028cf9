import { describe, expect, test } from "vitest";
import { applyOperations } from "./apply-operations";
import { operationsSchema } from "./operations";
import { daysUntilStart, shiftTrip } from "./shift-dates";
import { testItem, testTrip } from "./testing/trip";

const castle = testItem({ number: 1, start: "2027-05-03T10:00", end: "2027-05-03T12:00", locked: true });
const bar = testItem({ number: 2, day: "2027-05-07", start: "2027-05-07T23:00", end: "2027-05-08T01:00" });
const idea = testItem({ number: 3, day: null });
const flight = testItem({
  number: 4,
  kind: "flight",
  start: "2027-05-03T06:00",
  end: "2027-05-03T09:00",
  cost: { amountMinor: 20_000, currency: "EUR", evidence: { kind: "live", source: "Duffel" } },
  details: {
    offerId: "off_1",
    offerExpiresAt: "2027-01-01T00:00:00Z",
    segments: [
      {
        carrier: "TP",
        flightNumber: "TP 531",
        origin: "BER",
        destination: "LIS",
        departure: "2027-05-03T06:00",
        arrival: "2027-05-03T09:00",
      },
    ],
  },
});
const trip = testTrip({ items: [castle, bar, idea, flight] });

function shifted(days: number, from = trip) {
  const lists = shiftTrip({ trip: from, days });
  return lists.reduce((plan, operations) => {
    operationsSchema.parse(operations);
    return applyOperations({ trip: plan, operations }).trip;
  }, from);
}

describe("moving a trip", () => {
  test("takes everything planned along, over the end of a month and of summer time", () => {
    const moved = shifted(180);
    expect(moved).toMatchObject({ startDate: "2027-10-30", endDate: "2027-11-03" });
    const byId = new Map(moved.items.map((item) => [item.id, item]));
    expect(byId.get(castle.id)).toMatchObject({
      day: "2027-10-30",
      start: "2027-10-30T10:00",
      end: "2027-10-30T12:00",
    });
    expect(byId.get(bar.id)).toMatchObject({
      day: "2027-11-03",
      start: "2027-11-03T23:00",
      end: "2027-11-04T01:00",
    });
    expect(byId.get(idea.id)).toEqual(idea);
  });

  test("leaves an offer behind, and its price is then an estimate", () => {
    const moved = shifted(7).items.find(({ id }) => id === flight.id);
    expect(moved?.details.offerId).toBeUndefined();
    expect(moved?.details.segments).toMatchObject([
      { departure: "2027-05-10T06:00", arrival: "2027-05-10T09:00" },
    ]);
    expect(moved?.cost).toMatchObject({ amountMinor: 20_000, evidence: { kind: "estimated" } });
  });

  test("there and back again is the same plan for everything that is no offer", () => {
    const back = shifted(-40, shifted(40));
    const withoutOffers = (items: typeof trip.items) => items.filter(({ id }) => id !== flight.id);
    expect(withoutOffers(back.items)).toEqual(withoutOffers(trip.items));
    expect(back).toMatchObject({ startDate: trip.startDate, endDate: trip.endDate });
  });

  test("a long plan is written in lists that the log takes", () => {
    const items = Array.from({ length: 700 }, (_, number) =>
      testItem({ number: number + 10, position: `a${number}` }),
    );
    const lists = shiftTrip({ trip: testTrip({ items }), days: 1 });
    expect(lists.map(({ length }) => length)).toEqual([500, 201]);
  });

  test("nothing happens without dates or by no days", () => {
    expect(shiftTrip({ trip, days: 0 })).toEqual([]);
    expect(shiftTrip({ trip: testTrip({ startDate: null, endDate: null }), days: 3 })).toEqual([]);
    expect(daysUntilStart({ trip, startDate: "2027-04-30" })).toBe(-3);
    expect(daysUntilStart({ trip: { startDate: null }, startDate: "2027-04-30" })).toBe(0);
  });
});
