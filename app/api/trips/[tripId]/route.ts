import { z } from "zod";
import { defineGet } from "@/lib/http/define-route";
import { loadBoard } from "@/lib/trips/board/load-board";

export const dynamic = "force-dynamic";

/** What the board of a trip shows, as it is now. */
export const GET = defineGet(z.strictObject({}), async ({ user, supabase, params }) =>
  Response.json(await loadBoard({ user, supabase }, { tripId: String(params.tripId) }), {
    headers: { "cache-control": "no-store" },
  }),
);
