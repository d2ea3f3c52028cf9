import { tool, zodSchema } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import type { Place } from "@/lib/trips/schema";
import type { Services } from "../services";
import { toToolResult } from "../tool-result";
import type { Bench } from "./context";

const itemId = z.uuid().describe("An item's id from get_trip.");
const inputSchema = zodSchema(
  z.strictObject({
    fromItemId: itemId,
    toItemId: itemId,
    mode: z.enum(["walk", "transit", "drive"]).optional(),
  }),
);

function placeOf({ bench, id }: { bench: Bench; id: string }): Place {
  const place = bench.trip.items.find((item) => item.id === id)?.place;
  if (!place) throw new AppError("not_found", { message: "This item is not in the trip or has no place." });
  return place;
}

export function getTravelTimeTool({ services, bench }: { services: Services; bench: Bench }) {
  return tool({
    description:
      "How long the way between two items of the trip takes. plan_days already does this for its own plans. Name the source when the evidence is live; say estimated when it is.",
    inputSchema,
    execute: ({ fromItemId, toItemId, mode }, { abortSignal }) =>
      toToolResult({
        tool: "get_travel_time",
        work: async () => {
          const way = {
            from: placeOf({ bench, id: fromItemId }),
            to: placeOf({ bench, id: toItemId }),
            mode,
          };
          const travel = await services.travelTime(way, abortSignal);
          return { ...travel, evidence: travel.evidence.kind, source: travel.evidence.source };
        },
      }),
  });
}
