import { z } from "zod";
import { idSchema } from "@/lib/trips/schema";

const textPart = z.strictObject({
  type: z.literal("text"),
  text: z.string().trim().min(1).max(10_000),
});

/** The body of POST /api/chat: one new message. What was said before is read from the database, never believed. */
export const chatRequestSchema = z.strictObject({
  conversationId: idSchema,
  tripId: idSchema,
  message: z.strictObject({
    id: idSchema,
    role: z.literal("user"),
    parts: z
      .array(textPart)
      .min(1)
      .max(10)
      .refine(
        (parts) => parts.reduce((sum, { text }) => sum + text.length, 0) <= 10_000,
        "A message has at most 10,000 characters.",
      ),
  }),
  /** The traveller pressed "Plan it": the first plan of an empty trip is accepted in their name. */
  acceptIntoEmptyTrip: z.boolean().optional(),
  /** Ids of places that the travellers put away: not to be offered or planned with. */
  notForUs: z.array(z.string().max(200)).max(200).optional(),
  /**
   * The traveller's message from which on the conversation is to be forgotten: an earlier one that this one corrects, or
   * this very one, which then gets another answer.
   */
  replaces: idSchema.optional(),
});

export type ChatRequest = z.infer<typeof chatRequestSchema>;
