import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import type { Json } from "@/lib/supabase/database";
import type { SupabaseServerClient } from "@/lib/supabase/server";
import { unwrap } from "@/lib/supabase/to-app-error";
import { tripWithRoleSchema } from "@/lib/trips/schema";
import { type Conversation, conversationSchema, type StoredMessage, storedMessageSchema } from "./schema";

const toJson = (value: unknown): Json => z.json().parse(value);

const loadedChatSchema = tripWithRoleSchema.extend({
  /** False when this very message was sent before. */
  isNew: z.boolean(),
  messages: z.array(storedMessageSchema),
});

export type LoadedChat = z.infer<typeof loadedChatSchema>;

type NewMessage = { id: string; parts: unknown[] };

/**
 * Everything that an answer needs, in one round trip: checks access to trip and conversation (made when it is new),
 * stores the traveller's message, answers the trip and the last 50 messages. Throws not_found, not_allowed or conflict.
 */
export async function loadChat(
  supabase: SupabaseServerClient,
  input: {
    conversationId: string;
    tripId: string;
    message: NewMessage;
    /**
     * The message that this one says in other words: it and all that followed are forgotten, `conflict` when it is gone.
     * This very message: another answer is asked for.
     */
    replaces?: string | undefined;
  },
): Promise<LoadedChat> {
  const { id, parts } = input.message;
  const answer = await supabase.rpc("load_chat", {
    p_conversation_id: input.conversationId,
    p_trip_id: input.tripId,
    p_message: toJson({ id, parts }),
    ...(input.replaces ? { p_replaces: input.replaces } : {}),
  });
  return loadedChatSchema.parse(unwrap(answer));
}

/**
 * Stores the assistant's answer, once; a second time with the same id changes nothing. With `replaces` it takes the
 * place of all that followed that message of the traveller.
 */
export async function saveAnswer(
  supabase: SupabaseServerClient,
  input: {
    conversationId: string;
    message: NewMessage & { metadata?: unknown };
    replaces?: string | undefined;
  },
): Promise<void> {
  const { id, parts, metadata } = input.message;
  unwrap(
    await supabase.rpc("save_answer", {
      p_conversation_id: input.conversationId,
      p_message: toJson({ id, parts, metadata: metadata ?? {} }),
      ...(input.replaces ? { p_replaces: input.replaces } : {}),
    }),
  );
}

const mostConversations = 200;

/** The caller's conversations about a trip, the latest first. */
export async function listConversations(
  supabase: SupabaseServerClient,
  { tripId }: { tripId: string },
): Promise<Conversation[]> {
  const answer = await supabase
    .from("conversations")
    .select("id, trip_id, title, updated_at")
    .eq("trip_id", tripId)
    .order("updated_at", { ascending: false })
    .limit(mostConversations);
  return z.array(conversationSchema).parse(unwrap(answer));
}

const mostMessages = 200;

/** What was said in a conversation, in order: the latest 200 messages. Throws not_found for somebody else's. */
export async function listMessages(
  supabase: SupabaseServerClient,
  { conversationId }: { conversationId: string },
): Promise<StoredMessage[]> {
  if (!z.uuid().safeParse(conversationId).success) throw new AppError("not_found");
  const [conversation, messages] = await Promise.all([
    supabase.from("conversations").select("id").eq("id", conversationId).limit(1),
    supabase
      .from("messages")
      .select("id, role, parts, metadata")
      .eq("conversation_id", conversationId)
      .order("place", { ascending: false })
      .limit(mostMessages),
  ]);
  if (unwrap(conversation)?.length === 0) throw new AppError("not_found");
  return z.array(storedMessageSchema).parse(unwrap(messages)).reverse();
}

/** Gives a conversation of the caller another name. Throws not_found for somebody else's. */
export async function renameConversation(
  supabase: SupabaseServerClient,
  { conversationId, title }: { conversationId: string; title: string },
): Promise<void> {
  const answer = await supabase.from("conversations").update({ title }).eq("id", conversationId).select("id");
  if (unwrap(answer)?.length === 0) throw new AppError("not_found");
}

/** Deletes a conversation of the caller with all that was said in it; one that is gone already is no error. */
export async function deleteConversation(
  supabase: SupabaseServerClient,
  { conversationId }: { conversationId: string },
): Promise<void> {
  unwrap(await supabase.from("conversations").delete().eq("id", conversationId).select("id"));
}
