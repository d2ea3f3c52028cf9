import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { applyOperations } from "@/lib/trips/apply-operations";
import { itemKinds } from "@/lib/trips/kinds";
import { type Change, changeSchema, type Operation } from "@/lib/trips/operations";
import { daySchema, localTimeSchema, placeSchema, type Trip } from "@/lib/trips/schema";
import { currencySchema } from "@/lib/utils/money-schema";
import type { PlannedItem } from "../services";
import type { Bench } from "../tools/context";
import { toFlightItem, toStayItem } from "./offer-items";
import { positionFor } from "./position-for";

const reason = z.string().trim().min(1).max(500).describe("One short sentence for the traveller: why.");
const itemId = z.uuid().describe("An item's id from get_trip.");
const times = {
  day: daySchema.nullable().describe("The day, or null for unscheduled ideas."),
  start: localTimeSchema.nullable().describe("Local start like 2027-05-03T10:30, or null for any time."),
  end: localTimeSchema.nullable(),
};

const addSchema = z.strictObject({
  kind: z.literal("add"),
  item: z.strictObject({
    kind: z.enum(itemKinds),
    title: z.string().trim().min(1).max(200),
    ...times,
    place: placeSchema.nullable().describe("Copied from find_places, or null."),
    note: z.string().max(1000),
  }),
  reason,
});

const offerSchema = z.strictObject({
  kind: z.literal("use_offer"),
  offerId: z.string().max(200).describe("From search_flights or search_hotels of this answer."),
  replaces: itemId.optional().describe("The flight or stay whose place it takes."),
  direction: z.enum(["outbound", "inbound"]).optional().describe("For a flight."),
  reason,
});

/** What a model may propose: the trip's operations in fewer words. Ids and positions of new items are ours to give. */
export const proposedChangeSchema = z.discriminatedUnion("kind", [
  addSchema,
  offerSchema,
  z.strictObject({ kind: z.literal("remove"), id: itemId, reason }),
  z.strictObject({ kind: z.literal("move"), id: itemId, ...times, reason }),
  z.strictObject({
    kind: z.literal("lock").describe("Keeps the item from every later proposal."),
    id: itemId,
    reason,
  }),
  z.strictObject({
    kind: z.literal("rename"),
    id: itemId,
    title: z.string().trim().min(1).max(200).optional(),
    note: z.string().max(4000).optional(),
    reason,
  }),
  z.strictObject({
    kind: z.literal("trip"),
    patch: z.strictObject({
      title: z.string().trim().min(1).max(120).optional(),
      budgetMinor: z.int().min(0).max(1_000_000_000_000).nullable().optional(),
      currency: currencySchema.optional(),
      pace: z.enum(["slow", "balanced", "fast"]).optional(),
    }),
    reason,
  }),
]);

export type ProposedChange = z.infer<typeof proposedChangeSchema>;
type Resolving = { trip: Trip; bench: Pick<Bench, "flights" | "hotels"> };

/** The zone of the place where the trip happens, as its items know it. */
const zoneOf = (trip: Trip) =>
  trip.items.find(({ kind, startZone }) => kind !== "flight" && startZone)?.startZone ?? "UTC";

/** The item that a chosen offer becomes; a stay has the nights that were searched for. */
function toOfferItem({
  trip,
  bench,
  change,
}: Resolving & { change: z.infer<typeof offerSchema> }): PlannedItem {
  const replaced = trip.items.find(({ id }) => id === change.replaces);
  const flight = bench.flights.get(change.offerId);
  if (flight) {
    const direction = change.direction ?? replaced?.details.direction ?? "outbound";
    return toFlightItem({ option: flight, direction });
  }
  const hotel = bench.hotels.get(change.offerId);
  if (!hotel) {
    throw new AppError("not_found", {
      message: "There is no offer with this id in this answer. Search again.",
    });
  }
  return toStayItem({ option: hotel, zone: replaced?.startZone ?? zoneOf(trip) });
}

function toAddition({ trip, planned }: { trip: Trip; planned: PlannedItem }): Operation {
  const { reason: why, ...item } = planned;
  const position = positionFor({ trip, day: item.day, start: item.start, zone: item.startZone });
  const details = { ...item.details, reason: why };
  return { op: "item.add", item: { ...item, id: crypto.randomUUID(), position, details } };
}

function toOperations({ trip, bench, change }: Resolving & { change: ProposedChange }): Operation[] {
  switch (change.kind) {
    case "add": {
      const { item } = change;
      const planned: PlannedItem = {
        ...item,
        startZone: item.start ? zoneOf(trip) : null,
        endZone: item.end ? zoneOf(trip) : null,
        endPlace: null,
        cost: null,
        locked: false,
        details: {},
        reason: change.reason,
      };
      return [toAddition({ trip, planned })];
    }
    case "use_offer": {
      const planned = { ...toOfferItem({ trip, bench, change }), reason: change.reason };
      const removal: Operation[] = change.replaces ? [{ op: "item.remove", id: change.replaces }] : [];
      return [...removal, toAddition({ trip, planned })];
    }
    case "remove":
      return [{ op: "item.remove", id: change.id }];
    case "move": {
      const { id, day, start, end } = change;
      const others = { items: trip.items.filter((item) => item.id !== id) };
      const zone = trip.items.find((item) => item.id === id)?.startZone ?? null;
      const position = positionFor({ trip: others, day, start, zone });
      return [{ op: "item.move", id, day, start, end, position }];
    }
    case "lock":
      return [{ op: "item.update", id: change.id, patch: { locked: true } }];
    case "rename": {
      const { title, note } = change;
      const patch = { ...(title === undefined ? {} : { title }), ...(note === undefined ? {} : { note }) };
      return [{ op: "item.update", id: change.id, patch }];
    }
    case "trip":
      return [{ op: "trip.update", patch: change.patch }];
  }
}

/**
 * Turns proposed changes into checked operations, one after the other, each on the trip that the ones before leave.
 * Throws `bad_input`, `not_found` or `conflict` (missing or locked items) with a sentence for the model.
 */
export function toChanges({ trip, bench, proposed }: Resolving & { proposed: readonly ProposedChange[] }): {
  changes: Change[];
  trip: Trip;
} {
  let result = trip;
  const changes: Change[] = [];
  for (const change of proposed) {
    for (const operation of toOperations({ trip: result, bench, change })) {
      const parsed = changeSchema.safeParse({ id: crypto.randomUUID(), operation, reason: change.reason });
      if (!parsed.success) {
        const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
        throw new AppError("bad_input", {
          message: `A change is not valid. ${problems.join(" ").slice(0, 300)}`,
        });
      }
      const { operation: checked } = parsed.data;
      result = applyOperations({ trip: result, operations: [checked], mayTouchLocked: false }).trip;
      changes.push(parsed.data);
    }
  }
  return { changes, trip: result };
}
