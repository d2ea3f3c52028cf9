"use server";

import { z } from "zod";
import { defineAction } from "@/lib/http/define-action";
import { listTrips } from "@/lib/trips/queries";

/** The caller's latest trips, for the command palette. */
export const listPaletteTrips = defineAction(z.strictObject({}), async ({ supabase }) => {
  const { trips } = await listTrips(supabase);
  return trips.map(({ id, title }) => ({ id, title }));
});
