"use server";

import { z } from "zod";
import { positionFor } from "@/lib/ai/drafts/position-for";
import { defineAction } from "@/lib/http/define-action";
import type { Operation } from "@/lib/trips/operations";
import { getTrip, writeOperations } from "@/lib/trips/queries";
import { itemSchema } from "@/lib/trips/schema";

const addition = z.strictObject({
  tripId: z.uuid(),
  idempotencyKey: z.uuid(),
  items: z
    .array(itemSchema.omit({ id: true, position: true }))
    .min(1)
    .max(2),
});

/** Puts a found flight or stay into a trip, as the traveller's own edit. */
export const addToTrip = defineAction(addition, async ({ supabase, data }) => {
  const { trip } = await getTrip(supabase, { tripId: data.tripId });
  const operations: Operation[] = [];
  let { items } = trip;
  for (const fields of data.items) {
    const { day, start, startZone: zone } = fields;
    const position = positionFor({ trip: { items }, day, start, zone });
    const item = { ...fields, id: crypto.randomUUID(), position };
    items = [...items, item];
    operations.push({ op: "item.add", item });
  }
  return writeOperations(supabase, {
    tripId: data.tripId,
    baseRevision: trip.revision,
    operations,
    idempotencyKey: data.idempotencyKey,
    summary: `Add ${data.items[0]?.title ?? "an offer"}`.slice(0, 500),
  });
});
