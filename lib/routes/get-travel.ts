import "server-only";
import { serverEnv } from "@/lib/env/server";
import { publicService } from "@/lib/http/public-service";
import { answerCacheOf, askProvider } from "@/lib/search/ask-provider";
import { type Asker, type Failure, firstAnswer } from "@/lib/search/first-answer";
import { estimateTravel, type Travel } from "./estimate-travel";
import type { TravelQuery } from "./provider";
import { createGoogleRoutes } from "./providers/google";
import { createOsrm } from "./providers/osrm";
import { travelSchema } from "./schema";

type Input = Omit<TravelQuery, "mode"> & {
  /** Missing: on foot where it is near, else by public transport. */
  mode?: TravelQuery["mode"] | undefined;
  userId: string;
  /** The traveller's own Google Maps key; null when they have none. */
  readKey: () => Promise<string | null>;
  signal?: AbortSignal | undefined;
};

const deadlineMs = 3000;
/** Streets change slowly. */
const keepSeconds = 86_400;
/** The public servers' own rule: one request a second. */
const publicPace = { concurrency: 1, intervalMs: 1000 };
const cache = answerCacheOf(travelSchema);

/** Google with the traveller's own key or the operator's. Its terms let nothing of an answer be kept. */
async function askGoogle({ query, input }: { query: TravelQuery; input: Input }): Promise<Asker<Travel[]>[]> {
  const { GOOGLE_MAPS_API_KEY: operatorKey, GOOGLE_ROUTES_URL: baseUrl } = serverEnv();
  const ownKey = await input.readKey();
  const apiKey = ownKey ?? operatorKey;
  if (!apiKey) return [];
  const google = createGoogleRoutes({ apiKey, baseUrl, now: Date.now });
  const owner = ownKey ? (`user:${input.userId}` as const) : "operator";
  const list = (signal: AbortSignal) => google.travel(query, signal);
  return [askProvider({ id: "google-routes", owner, deadlineMs, list })];
}

function askOsrm(query: TravelQuery): Asker<Travel[]>[] {
  const service = publicService("osrm");
  if (!service || query.mode === "transit") return [];
  const { OSRM_DRIVE_URL: driveUrl, OSRM_WALK_URL: walkUrl } = serverEnv();
  const osrm = createOsrm({ ...service, driveUrl, walkUrl, now: Date.now });
  return [
    askProvider({
      id: "osrm",
      owner: "operator",
      deadlineMs,
      limits: publicPace,
      keep: { cache, input: query, seconds: keepSeconds },
      list: (signal) => osrm.travel(query, signal),
    }),
  ];
}

/** How long the way takes: by a routing service where one is set up and knows a way, else the estimate by distance. */
export async function getTravel(input: Input): Promise<{ travel: Travel; failed: Failure[] }> {
  const { from, to, mode, signal } = input;
  const estimate = estimateTravel({ from, to, ...(mode ? { mode } : {}) });
  const query = { from, to, mode: estimate.mode };
  const askers = [...(await askGoogle({ query, input })), ...askOsrm(query)];
  const { answer, failed } = await firstAnswer({ operation: "get_travel", askers, signal });
  return { travel: answer?.[0] ?? estimate, failed };
}
