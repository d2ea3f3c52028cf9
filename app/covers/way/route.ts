import { z } from "zod";
import { wayMap } from "@/lib/covers/way-map";
import { definePublicGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";

/** The map behind the first sentence; the same for everybody. */
export const GET = definePublicGet(z.object({}), async () =>
  Promise.resolve(
    new Response(wayMap(), {
      headers: {
        "content-type": "image/svg+xml; charset=utf-8",
        "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
      },
    }),
  ),
);
