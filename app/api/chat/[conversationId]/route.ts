import { z } from "zod";
import { liveAnswer } from "@/lib/ai/live-answers";
import { listMessages } from "@/lib/chat/queries";
import { storedMessageSchema } from "@/lib/chat/schema";
import { defineGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";

const answerSchema = z.object({ messages: z.array(storedMessageSchema), isWriting: z.boolean() });

/**
 * The stored messages, and whether this instance is writing an answer. A browser that lost its connection polls this
 * until the answer is there; on another instance `isWriting` is false and the answer appears when it is stored.
 */
export const GET = defineGet(z.strictObject({}), async ({ user, supabase, params }) => {
  const conversationId = String(params.conversationId);
  const messages = await listMessages(supabase, { conversationId });
  const isWriting = liveAnswer({ userId: user.id, conversationId }) !== null;
  return Response.json(answerSchema.parse({ messages, isWriting }), {
    headers: { "cache-control": "no-store" },
  });
});
