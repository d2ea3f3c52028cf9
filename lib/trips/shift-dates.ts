import type { Operation } from "./operations.ts";
import type { Cost, Item, ItemDetails, Trip } from "./schema.ts";

const dayMilliseconds = 86_400_000;
const mostOperations = 500;

const shiftDay = ({ day, days }: { day: string; days: number }) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);

const shiftTime = ({ time, days }: { time: string | null; days: number }) =>
  time && `${shiftDay({ day: time.slice(0, 10), days })}${time.slice(10)}`;

/** An offer holds for its own dates only: on others the price is what it was, no more than an estimate. */
function withoutOffer(item: Item): { cost?: Cost } {
  const wasOffered = item.details.offerId !== undefined && item.cost !== null;
  if (!wasOffered || !item.cost) return {};
  return {
    cost: {
      ...item.cost,
      evidence: { kind: "estimated", source: "The price on the dates before the trip was moved" },
    },
  };
}

function shiftDetails({ details, days }: { details: ItemDetails; days: number }): ItemDetails {
  const { offerId: _offer, offerExpiresAt: _expiry, segments, ...rest } = details;
  return {
    ...rest,
    ...(segments
      ? {
          segments: segments.map((segment) => ({
            ...segment,
            departure: shiftTime({ time: segment.departure, days }) ?? segment.departure,
            arrival: shiftTime({ time: segment.arrival, days }) ?? segment.arrival,
          })),
        }
      : {}),
  };
}

function shiftItem({ item, days }: { item: Item; days: number }): Operation[] {
  const { id, day, position, start, end, details } = item;
  if (day === null) return [];
  const move: Operation = {
    op: "item.move",
    id,
    day: shiftDay({ day, days }),
    position,
    start: shiftTime({ time: start, days }),
    end: shiftTime({ time: end, days }),
  };
  if (!details.segments && details.offerId === undefined) return [move];
  const patch = { details: shiftDetails({ details, days }), ...withoutOffer(item) };
  return [move, { op: "item.update", id, patch }];
}

/** How many days later a trip begins if its first day becomes `startDate`; negative for earlier, 0 without dates. */
export function daysUntilStart({
  trip,
  startDate,
}: {
  trip: Pick<Trip, "startDate">;
  startDate: string;
}): number {
  if (!trip.startDate) return 0;
  return Math.round((Date.parse(startDate) - Date.parse(trip.startDate)) / dayMilliseconds);
}

/**
 * Moves a whole trip in time: its dates and everything planned keep their distance to each other and their time of day.
 * Locked items move along, since the traveller moves the trip; ideas without a day stay. Answers lists of at most 500
 * operations, to be written one after the other; none when nothing moves.
 */
export function shiftTrip({ trip, days }: { trip: Trip; days: number }): Operation[][] {
  const { startDate, endDate, items } = trip;
  if (days === 0 || !startDate || !endDate) return [];
  const dates: Operation = {
    op: "trip.update",
    patch: { startDate: shiftDay({ day: startDate, days }), endDate: shiftDay({ day: endDate, days }) },
  };
  const operations = [dates, ...items.flatMap((item) => shiftItem({ item, days }))];
  return Array.from({ length: Math.ceil(operations.length / mostOperations) }, (_, part) =>
    operations.slice(part * mostOperations, (part + 1) * mostOperations),
  );
}
