import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";
import { useEffect, useEffectEvent, useState } from "react";
import type { ChatMessage } from "@/lib/ai/chat-message";
import { newId } from "@/lib/utils/new-id";
import { readHidden } from "./use-hidden";

export type StoredMessage = {
  id: string;
  role: "user" | "assistant";
  parts: Record<string, unknown>[];
  metadata: Record<string, unknown>;
};

type Input = {
  tripId: string;
  conversationId: string;
  stored: StoredMessage[];
  /** An answer is complete or has failed: the plan or a proposal may have changed. */
  onAnswered: () => void;
  onError: (error: Error) => void;
};

/** What was said in a conversation, as it is stored, and whether an answer is being written. */
export async function fetchConversation(
  conversationId: string,
): Promise<{ messages: StoredMessage[]; isWriting: boolean }> {
  const response = await fetch(`/api/chat/${conversationId}`);
  if (!response.ok) throw new Error(`The conversation answered ${response.status}.`);
  return response.json();
}

/** The server validated what it stored; the types of its parts are the tools' own. */
const toChatMessages = (stored: readonly StoredMessage[]): ChatMessage[] =>
  JSON.parse(JSON.stringify(stored));

const askEveryMs = 2000;
/** As often as an answer may take at most. */
const mostAsked = 60;

/** What a refused request says: a problem+json of ours, or nothing where the connection itself failed. */
export function problemOf(error: Error): { detail: string; retryAfter: number } | null {
  try {
    const problem: unknown = JSON.parse(error.message);
    if (!problem || typeof problem !== "object" || !("detail" in problem)) return null;
    const wait = "retryAfter" in problem ? Number(problem.retryAfter) : 0;
    return { detail: String(problem.detail), retryAfter: Number.isFinite(wait) ? wait : 0 };
  } catch {
    return null;
  }
}

/** The conversation with the server: what was said, and the ways to say more, to say it anew and to stop. */
export function useTripChat({ tripId, conversationId, stored, onAnswered, onError }: Input) {
  const [transport] = useState(
    () =>
      new DefaultChatTransport<ChatMessage>({
        api: "/api/chat",
        prepareSendMessagesRequest: ({ messages, body, trigger }) => {
          const message = messages.findLast(({ role }) => role === "user");
          return {
            body: {
              conversationId,
              tripId,
              message: {
                id: message?.id,
                role: "user",
                parts: message?.parts.filter(({ type }) => type === "text"),
              },
              notForUs: readHidden(tripId)
                .filter(({ length }) => length <= 200)
                .slice(-200),
              ...(trigger === "regenerate-message" ? { replaces: message?.id } : {}),
              ...body,
            },
          };
        },
      }),
  );
  const chat = useChat<ChatMessage>({
    id: conversationId,
    messages: toChatMessages(stored),
    transport,
    generateId: newId,
    resume: stored.at(-1)?.role === "user",
    onFinish: ({ isError }) => {
      if (!isError) onAnswered();
    },
    onError: (error) => {
      onError(error);
      // What was refused has changed nothing; where the line tore, the answer may be there.
      if (!problemOf(error)) onAnswered();
    },
  });
  const { messages, setMessages, sendMessage, resumeStream, clearError, status, error } = chat;
  const isUnanswered = status === "ready" && !error && messages.at(-1)?.role === "user";
  const take = useEffectEvent((now: readonly StoredMessage[]) => {
    setMessages(toChatMessages(now));
    onAnswered();
  });
  // Nobody here writes the answer: another instance does, or it was stored while this page was being loaded.
  useEffect(() => {
    if (!isUnanswered) return;
    let asked = 0;
    const timer = setInterval(async () => {
      if (++asked >= mostAsked) clearInterval(timer);
      // A line that is away for a moment is asked again.
      const now = await fetchConversation(conversationId).catch(() => null);
      if (now?.messages.at(-1)?.role === "assistant") take(now.messages);
    }, askEveryMs);
    return () => clearInterval(timer);
  }, [isUnanswered, conversationId]);
  return {
    ...chat,
    isAnswering: status === "submitted" || status === "streaming",
    /** Says an earlier message in other words: it and all that followed are forgotten. */
    correct(id: string, text: string) {
      const at = messages.findIndex((message) => message.id === id);
      if (at === -1) return;
      setMessages(messages.slice(0, at));
      void sendMessage({ text }, { body: { replaces: id } });
    },
    /** After the line tore: takes the answer, which is written all the same. False where it is not, and must be asked for. */
    async recover(): Promise<boolean> {
      const question = messages.findLast(({ role }) => role === "user");
      const now = await fetchConversation(conversationId).catch(() => null);
      // A conversation whose first message never arrived is not known either.
      const stored = now?.messages ?? [];
      const at = stored.findIndex(({ id }) => id === question?.id);
      const isStored = at !== -1 && at < stored.length - 1;
      if (at === -1 || !(now?.isWriting || isStored)) return false;
      clearError();
      if (now?.isWriting) {
        setMessages(toChatMessages(stored.slice(0, at + 1)));
        await resumeStream();
      } else {
        setMessages(toChatMessages(stored));
        onAnswered();
      }
      return true;
    },
    /** The server keeps writing when a connection ends: it is told. */
    async stopAnswer() {
      await fetch(`/api/chat/${conversationId}/stop`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      }).catch(() => null);
      await chat.stop();
    },
  };
}
