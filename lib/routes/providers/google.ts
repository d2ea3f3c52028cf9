import { z } from "zod";
import type { Point } from "../../geo/distance.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import { readGoogleFailure } from "../../http/google-failure.ts";
import type { TravelProvider } from "../provider.ts";

export const googleRoutesAddress = "https://routes.googleapis.com";

type Config = {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  now: () => number;
};

// Zero values are left out of Google's JSON, and no route at all is an empty object.
const answerSchema = z.object({
  routes: z
    .array(
      z.object({
        duration: z
          .string()
          .regex(/^\d+(?:\.\d+)?s$/)
          .optional(),
        distanceMeters: z.number().min(0).optional(),
      }),
    )
    .max(5)
    .optional(),
});

const modes = { walk: "WALK", transit: "TRANSIT", drive: "DRIVE" } as const;
const waypoint = ({ lat, lon }: Point) => ({ location: { latLng: { latitude: lat, longitude: lon } } });

/** Google's Routes API (computeRoutes), leaving now. Its answers may be shown but not kept. */
export function createGoogleRoutes({
  apiKey,
  baseUrl = googleRoutesAddress,
  fetch,
  now,
}: Config): TravelProvider {
  return {
    async travel({ from, to, mode }, signal) {
      const { routes } = await fetchJson({
        url: `${baseUrl}/directions/v2:computeRoutes`,
        schema: answerSchema,
        method: "POST",
        headers: { "x-goog-api-key": apiKey, "x-goog-fieldmask": "routes.duration,routes.distanceMeters" },
        body: { origin: waypoint(from), destination: waypoint(to), travelMode: modes[mode] },
        timeoutMs: 6000,
        readFailure: readGoogleFailure,
        fetch,
        signal,
      });
      const evidence = {
        kind: "live" as const,
        source: "Google Maps",
        fetchedAt: new Date(now()).toISOString(),
        url: "https://www.google.com/maps",
      };
      return (routes ?? []).slice(0, 1).map((route) => ({
        mode,
        minutes: Math.ceil(Number.parseFloat(route.duration ?? "0s") / 60),
        meters: Math.round(route.distanceMeters ?? 0),
        evidence,
      }));
    },
  };
}
