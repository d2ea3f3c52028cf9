"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { startGuest } from "@/lib/auth/accounts";
import { definePublicAction } from "@/lib/http/define-action";
import { getProfile } from "@/lib/profiles/queries";
import { createClient } from "@/lib/supabase/server";
import { newTripFields } from "@/lib/trips/new-trip";
import { createTrip } from "@/lib/trips/queries";

const wish = z.strictObject({
  /** Made in the browser when the page opened: a double click makes one trip. */
  tripId: z.uuid(),
  brief: z
    .string()
    .trim()
    .min(3, "Say where you would like to go.")
    .max(10_000, "Please keep it under 10,000 characters."),
});

/** "Plan it": starts as a guest if nobody is signed in, makes the trip, and lands in it, where the planning begins. */
export const planTrip = definePublicAction(wish, async ({ data }) => {
  await startGuest();
  const supabase = await createClient();
  // A new trip begins with what the traveller told in the settings; the sentence says what is different this time.
  const { currency, home_city_id, preferences } = await getProfile(supabase);
  const tripId = await createTrip(supabase, {
    id: data.tripId,
    fields: {
      ...newTripFields({ brief: data.brief, currency }),
      originCityId: home_city_id,
      ...preferences,
    },
  });
  redirect(`/trips/${tripId}`);
});
