import { createUIMessageStreamResponse } from "ai";
import { z } from "zod";
import { followAnswer } from "@/lib/ai/live-answers";
import { defineGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";
export const maxDuration = 120;

/** The answer that this instance is writing, from its first word on; 204 when it writes none (read the stored ones). */
export const GET = defineGet(z.strictObject({}), async ({ user, params }) => {
  const stream = followAnswer({ userId: user.id, conversationId: String(params.conversationId) });
  return stream ? createUIMessageStreamResponse({ stream }) : new Response(null, { status: 204 });
});
