import { tool } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import type { Place } from "@/lib/trips/schema";
import type { Services } from "../services";
import { toToolResult } from "../tool-result";
import type { Bench } from "./context";

const itemId = z.uuid().describe("An item's id from get_trip.");
const inputSchema = z.strictObject({
  fromItemId: itemId,
  toItemId: itemId,
  mode: z.enum(["walk", "transit", "drive"]).optional(),
});

function placeOf({ bench, id }: { bench: Bench; id: string }): Place {
  const place = bench.trip.items.find((item) => item.id === id)?.place;
  if (!place) throw new AppError("not_found", { message: "This item is not in the trip or has no place." });
  return place;
}

export function getTravelTimeTool({ services, bench }: { services: Services; bench: Bench }) {
  return tool({
    description:
      "Estimate the way between two items of the trip. plan_days already does this for its own plans.",
    inputSchema,
    execute: ({ fromItemId, toItemId, mode }) =>
      toToolResult({
        tool: "get_travel_time",
        work: async () => {
          const travel = await services.estimateTravel({
            from: placeOf({ bench, id: fromItemId }),
            to: placeOf({ bench, id: toItemId }),
            mode,
          });
          return { ...travel, evidence: travel.evidence.kind };
        },
      }),
  });
}
