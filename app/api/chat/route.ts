import { after } from "next/server";
import { answerChat } from "@/lib/ai/answer-chat";
import { chatDependencies } from "@/lib/ai/chat-dependencies";
import { chatRequestSchema } from "@/lib/ai/chat-request";
import { definePost } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";
export const maxDuration = 120;

export const POST = definePost(chatRequestSchema, async ({ user, supabase, body }) => {
  const dependencies = chatDependencies({ supabase, userId: user.id, request: body });
  const { response, finished } = await answerChat({ userId: user.id, request: body, dependencies });
  // A platform that freezes instances keeps this one until the answer is stored, also when the tab is closed.
  after(() => finished);
  return response;
});
