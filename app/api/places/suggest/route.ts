import { z } from "zod";
import { searchPlaces } from "@/lib/geo/search-places";
import { definePublicGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";

const query = z.object({
  q: z.string().trim().min(1).max(80),
  kinds: z
    .string()
    .default("airport,city")
    .transform((text) => text.split(","))
    .pipe(
      z
        .array(z.enum(["airport", "city"]))
        .min(1)
        .max(2),
    ),
});

/** Completes airports and cities from the embedded data; the same for everybody, so it may be kept for a day. */
export const GET = definePublicGet(query, async ({ query: { q, kinds } }) =>
  Response.json(
    { suggestions: searchPlaces({ query: q, kinds, limit: 8 }) },
    { headers: { "cache-control": "public, max-age=86400" } },
  ),
);
