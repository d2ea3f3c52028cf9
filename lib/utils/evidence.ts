import { z } from "zod";
import { evidenceKinds } from "./evidence-kinds.ts";

/**
 * Where a value comes from and how old it is.
 * `source` names the provider, data set or method in words a traveller understands; `fetchedAt` is an ISO
 * instant and is missing where age has no meaning (a formula, the traveller's own entry).
 */
export const evidenceSchema = z.strictObject({
  kind: z.enum(evidenceKinds),
  source: z.string().min(1).max(200),
  fetchedAt: z.iso.datetime().optional(),
  /** Only addresses that are safe to link to. */
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\/[^\s<>"\\^`{|}]+$/)
    .optional(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
