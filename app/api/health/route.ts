import { z } from "zod";
import { checkDatabase } from "@/lib/health/check-components";
import { definePublicGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";

/** Is it up? 200 when it can serve, 503 when the database, without which nothing works, is away. */
export const GET = definePublicGet(z.object({}), async () => {
  const { state } = await checkDatabase();
  const isUp = state === "up";
  return Response.json(
    { status: isUp ? "ok" : "unavailable", ...(isUp ? {} : { reason: "The database is not reachable." }) },
    { status: isUp ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
});
