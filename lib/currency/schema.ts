import { z } from "zod";
import { evidenceSchema } from "../utils/evidence.ts";

/** How many units of `to` one unit of `from` is; whole units, not minor ones. */
export const rateSchema = z.strictObject({
  from: z.string().length(3),
  to: z.string().length(3),
  rate: z.number().positive(),
  evidence: evidenceSchema,
});

export type Rate = z.infer<typeof rateSchema>;
