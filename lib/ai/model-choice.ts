import { z } from "zod";
import { aiProviderSchema, modelIdSchema } from "./ai-providers";

/** Who shall lead the chat: the built-in planner, the operator's model (choosing it is the consent), or a key's. */
export const modelChoiceSchema = z.discriminatedUnion("source", [
  z.strictObject({ source: z.literal("built_in") }),
  z.strictObject({ source: z.literal("operator") }),
  z.strictObject({
    source: z.literal("own_key"),
    provider: aiProviderSchema,
    /** Default: the provider's usual one. */
    modelId: modelIdSchema.optional(),
  }),
]);

export type ModelChoice = z.infer<typeof modelChoiceSchema>;
export type ModelSource = ModelChoice["source"];
