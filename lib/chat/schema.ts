import { z } from "zod";

/** A stored message. Its parts are UI message parts of the AI SDK, validated where they are used. */
export const storedMessageSchema = z.object({
  id: z.uuid(),
  role: z.enum(["user", "assistant"]),
  parts: z.array(z.record(z.string(), z.unknown())),
  metadata: z.record(z.string(), z.unknown()),
});

export const conversationSchema = z.object({
  id: z.uuid(),
  trip_id: z.uuid().nullable(),
  title: z.string(),
  updated_at: z.string(),
});

export type StoredMessage = z.infer<typeof storedMessageSchema>;
export type Conversation = z.infer<typeof conversationSchema>;
