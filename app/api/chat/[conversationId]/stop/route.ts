import { z } from "zod";
import { stopAnswer } from "@/lib/ai/live-answers";
import { definePost } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";

/**
 * Stops the answer that is being written in a conversation of the caller; what is there is stored with a mark.
 * It reaches the instance that serves this request: behind several instances another one may be writing, and
 * `stopped` is then false.
 */
export const POST = definePost(z.strictObject({}), async ({ user, params }) => {
  const conversationId = String(params.conversationId);
  return Response.json({ stopped: stopAnswer({ userId: user.id, conversationId }) });
});
