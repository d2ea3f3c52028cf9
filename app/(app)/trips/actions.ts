"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { defineAction } from "@/lib/http/define-action";
import { getTranslations } from "@/lib/i18n/server";
import * as trips from "@/lib/trips/queries";
import { daySchema } from "@/lib/trips/schema";
import * as shelf from "@/lib/trips/shelf";
import { recoverTrip, setTripArchived } from "@/lib/trips/shelf";
import { daysUntilStart, shiftTrip } from "@/lib/trips/shift-dates";

const one = z.strictObject({ tripId: z.uuid() });

export const archiveTrip = defineAction(
  one.extend({ isArchived: z.boolean() }),
  async ({ supabase, data }) => {
    await setTripArchived(supabase, data);
    revalidatePath("/trips");
  },
);

/** Takes a trip away; for 30 days `recoverDeletedTrip` brings it back as it was. */
export const removeTrip = defineAction(one, async ({ supabase, data }) => {
  await trips.deleteTrip(supabase, data);
  revalidatePath("/trips");
});

export const recoverDeletedTrip = defineAction(one, async ({ supabase, data }) => {
  await recoverTrip(supabase, data);
  revalidatePath("/trips");
});

export const duplicateTrip = defineAction(one.extend({ newId: z.uuid() }), async ({ supabase, data }) => {
  const [{ trip }, t] = await Promise.all([trips.getTrip(supabase, data), getTranslations("tripList")]);
  await shelf.duplicateTrip(supabase, {
    ...data,
    title: t("copyOf", { title: trip.title }).slice(0, 120).trim(),
  });
  revalidatePath("/trips");
});

const shift = one.extend({ startDate: daySchema, idempotencyKey: z.uuid() });

/** Moves a trip to another first day, everything planned with it, through the log: it can be undone like any edit. */
export const moveTripDates = defineAction(shift, async ({ supabase, data }) => {
  const { trip } = await trips.getTrip(supabase, data);
  const days = daysUntilStart({ trip, startDate: data.startDate });
  const lists = shiftTrip({ trip, days });
  const [first, ...rest] = lists;
  if (!first) throw new AppError("bad_input");
  const t = await getTranslations("tripList");
  const write = (input: { operations: typeof first; baseRevision: number; idempotencyKey: string }) =>
    trips.writeOperations(supabase, { tripId: trip.id, summary: t("moved.summary", { days }), ...input });
  let { revision } = await write({
    operations: first,
    baseRevision: trip.revision,
    idempotencyKey: data.idempotencyKey,
  });
  for (const operations of rest)
    ({ revision } = await write({ operations, baseRevision: revision, idempotencyKey: crypto.randomUUID() }));
  revalidatePath("/trips");
  return { lists: lists.length };
});

const takeBack = one.extend({ lists: z.int().min(1).max(5) });

/** Takes the move of the dates back: as many entries of the log as it wrote. */
export const undoMove = defineAction(takeBack, async ({ supabase, data: { tripId, lists } }) => {
  for (let count = 0; count < lists; count++)
    await trips.undoTrip(supabase, { tripId, idempotencyKey: crypto.randomUUID() });
  revalidatePath("/trips");
});
