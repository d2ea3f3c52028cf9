import { z } from "zod";

const metadataSchema = z.object({
  openrouter: z.object({ cost: z.number().nonnegative() }).optional(),
  // The gateway writes dollars as text.
  gateway: z.object({ cost: z.coerce.number().nonnegative() }).optional(),
});

/** What a model call cost in US dollars, where the provider says so itself; undefined where it does not. */
export function answerCost(providerMetadata: unknown): number | undefined {
  const parsed = metadataSchema.safeParse(providerMetadata);
  return parsed.success ? (parsed.data.openrouter?.cost ?? parsed.data.gateway?.cost) : undefined;
}
