import { z } from "zod";
import { checkDatabase, checkRedis } from "@/lib/health/check-components";
import { definePublicGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";

/** Each component with its state and latency. Redis away degrades the service; the database away stops it. */
export const GET = definePublicGet(z.object({}), async () => {
  const [database, redis] = await Promise.all([checkDatabase(), checkRedis()]);
  const status = database.state === "down" ? "unavailable" : redis.state === "down" ? "degraded" : "ok";
  return Response.json(
    { status, components: { database, redis } },
    { status: status === "unavailable" ? 503 : 200, headers: { "cache-control": "no-store" } },
  );
});
