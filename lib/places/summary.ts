import { z } from "zod";
import { evidenceSchema } from "../utils/evidence.ts";

/** A few sentences about a place, with where they are from and under which licence. */
export const summarySchema = z.strictObject({
  title: z.string().max(300),
  text: z.string().min(1).max(1200),
  evidence: evidenceSchema,
});

export type Summary = z.infer<typeof summarySchema>;
