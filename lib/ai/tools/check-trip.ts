import { tool, zodSchema } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { totalOf } from "../drafts/total";
import type { Services } from "../services";
import { toToolResult } from "../tool-result";
import type { Bench } from "./context";

const mostFindings = 20;

const inputSchema = zodSchema(
  z.strictObject({
    draftId: z.string().max(60).optional().describe("Check this draft instead of the trip as it is."),
  }),
);

export function checkTripTool({ services, bench }: { services: Services; bench: Bench }) {
  return tool({
    description:
      "Check the trip or a draft: overlaps, ways that are too long, closed places, missing nights, cost against the budget. Tell the traveller what it finds; do not invent other problems.",
    inputSchema,
    execute: ({ draftId }) =>
      toToolResult({
        tool: "check_trip",
        work: async () => {
          const trip = draftId === undefined ? bench.trip : bench.drafts.get(draftId)?.trip;
          if (!trip)
            throw new AppError("not_found", { message: "There is no such draft. Call plan_days first." });
          const findings = services.checkTrip(trip);
          return {
            isFeasible: findings.every(({ severity }) => severity !== "error"),
            findings: findings.slice(0, mostFindings),
            cost: totalOf({ trip, services }),
          };
        },
      }),
  });
}
