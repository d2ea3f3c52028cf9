import { z } from "zod";
import { AppError } from "../../errors/app-error.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import type { TravelProvider } from "../provider.ts";

export const osrmDriveAddress = "https://router.project-osrm.org";
export const osrmWalkAddress = "https://routing.openstreetmap.de/routed-foot";

type Config = {
  driveUrl?: string | undefined;
  walkUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  now: () => number;
};

const answerSchema = z.object({
  code: z.string(),
  routes: z.array(z.object({ duration: z.number().min(0), distance: z.number().min(0) })).max(5),
});
const noWaySchema = z.object({ code: z.enum(["NoRoute", "NoSegment"]) });

/**
 * OSRM over OpenStreetMap (http://project-osrm.org/docs/v5.24.0/api/#route-service), one server for cars and one for
 * people on foot; it knows no timetables.
 */
export function createOsrm({
  driveUrl = osrmDriveAddress,
  walkUrl = osrmWalkAddress,
  fetch,
  now,
}: Config): TravelProvider {
  return {
    async travel({ from, to, mode }, signal) {
      if (mode === "transit") return [];
      const between = `${from.lon},${from.lat};${to.lon},${to.lat}`;
      // The profile in the path is "driving" on either server: what it was built for decides.
      const url = `${mode === "walk" ? walkUrl : driveUrl}/route/v1/driving/${between}?overview=false`;
      try {
        const { routes } = await fetchJson({
          url,
          schema: answerSchema,
          timeoutMs: 5000,
          readFailure: ({ body }) =>
            noWaySchema.safeParse(body).success ? new AppError("not_found") : undefined,
          fetch,
          signal,
        });
        const evidence = {
          kind: "live" as const,
          source: "OSRM, © OpenStreetMap contributors",
          fetchedAt: new Date(now()).toISOString(),
          url: "https://www.openstreetmap.org/copyright",
        };
        return routes.slice(0, 1).map((route) => ({
          mode,
          minutes: Math.ceil(route.duration / 60),
          meters: Math.round(route.distance),
          evidence,
        }));
      } catch (thrown) {
        if (thrown instanceof AppError && thrown.code === "not_found") return [];
        throw thrown;
      }
    },
  };
}
