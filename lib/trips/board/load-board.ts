import "server-only";
import { readModelMenu } from "@/lib/ai/model-menu";
import type { Session } from "@/lib/auth/require-user";
import { listConversations, listMessages } from "@/lib/chat/queries";
import { ratesTo } from "@/lib/currency/convert";
import { AppError } from "@/lib/errors/app-error";
import { getOpenChangeSet, getTrip } from "../queries";
import { holidaysByCity } from "./holidays-by-city";
import { weatherByDay } from "./weather-by-day";

/** Deleted in another tab between the list and this: then nothing is said, and the trip is there all the same. */
async function messagesOf(input: { supabase: Session["supabase"]; conversationId: string }) {
  try {
    return await listMessages(input.supabase, input);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not_found") return [];
    throw thrown;
  }
}

/**
 * Everything that the board of a trip shows, as plain JSON: the page is made of it, and fetches it again when the trip
 * may have changed. Throws `not_found` for a trip that is not theirs to see.
 */
export async function loadBoard({ supabase, user }: Session, { tripId }: { tripId: string }) {
  const [{ trip, role }, changeSet, conversations, models] = await Promise.all([
    getTrip(supabase, { tripId }),
    getOpenChangeSet(supabase, { tripId }),
    listConversations(supabase, { tripId }),
    readModelMenu({ supabase }),
  ]);
  const conversationId = conversations[0]?.id;
  const [messages, weather] = await Promise.all([
    conversationId ? messagesOf({ supabase, conversationId }) : [],
    weatherByDay({ trip, userId: user.id }),
  ]);
  const currencies = [
    trip.currency,
    "EUR",
    "USD",
    "GBP",
    ...trip.items.flatMap(({ cost }) => cost?.currency ?? []),
  ];
  return {
    trip,
    canEdit: role !== "viewer",
    changeSet,
    /** What one unit of each currency of the trip is worth in the trip's own. */
    rates: ratesTo({ to: trip.currency, from: [...new Set(currencies)] }),
    weather,
    holidays: holidaysByCity(trip),
    chat: { conversationId: conversationId ?? crypto.randomUUID(), messages, conversations, models },
  };
}

export type Board = Awaited<ReturnType<typeof loadBoard>>;
