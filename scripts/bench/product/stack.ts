import { Redis } from "@upstash/redis";
import { startMocks } from "../../../e2e/mocks/server.ts";
import { vendors } from "../../../e2e/mocks/vendors.ts";
import { launch } from "../../launcher/launch.ts";
import { type Call, startRecorder } from "./recorder.ts";

/** How long Duffel's stand-in may take and what it and the others were asked: every service behind a recorder. */
export type Stack = Awaited<ReturnType<typeof startStack>>;

/**
 * The built application on the local services, twice: the second Next reaches the same services through recorders,
 * so that what it asks of them, and when, can be read. Vendors are their stand-ins, behind recorders too.
 */
export async function startStack() {
  const calls: Call[] = [];
  const mocks = await startMocks({ vendors });
  const recorders = await Promise.all([
    startRecorder({ service: "openai", target: mocks.url, calls, marker: /output_text\.delta/ }),
    startRecorder({ service: "duffel", target: mocks.url, calls }),
  ]);
  const [openAiRecorder, duffelRecorder] = recorders;
  const onCrash = (message: string) => console.error(message);
  const addresses = {
    OPENAI_BASE_URL: `${openAiRecorder?.url}/ai/v1`,
    DUFFEL_API_URL: `${duffelRecorder?.url}/duffel`,
  };
  const plain = await launch({
    mode: "start",
    isEphemeral: true,
    onCrash,
    env: { ...process.env, PORT: process.env.BENCH_PORT ?? "3410", ...addresses },
  });
  const { supabase, redis } = plain;
  if (!supabase || !redis)
    throw new Error("The benchmark needs the local services: unset the services' variables.");
  const [supabaseRecorder, redisRecorder] = await Promise.all([
    startRecorder({ service: "supabase", target: supabase.url, calls }),
    startRecorder({ service: "redis", target: redis.url, calls }),
  ]);
  const recorded = await launch({
    mode: "start",
    onCrash,
    env: {
      ...process.env,
      PORT: String(Number(process.env.BENCH_PORT ?? "3410") + 1),
      ...addresses,
      NEXT_PUBLIC_SUPABASE_URL: supabaseRecorder.url,
      NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
      SUPABASE_SECRET_KEY: supabase.secretKey,
      UPSTASH_REDIS_REST_URL: redisRecorder.url,
      UPSTASH_REDIS_REST_TOKEN: redis.token,
    },
  });
  return {
    calls,
    url: plain.url,
    recordedUrl: recorded.url,
    /** Empties Redis: a benchmark asks more often than a traveller may. */
    forgetLimits: () => new Redis({ url: redis.url, token: redis.token }).flushall(),
    async stop() {
      await Promise.all([plain.stop(), recorded.stop()]);
      for (const recorder of [...recorders, supabaseRecorder, redisRecorder]) recorder.close();
      await mocks.close();
    },
  };
}
