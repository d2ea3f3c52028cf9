"use client";

import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";
import { useEffect, useRef, useState } from "react";
import { config } from "zod";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ChatMessage } from "@/lib/ai/chat-message";
import { newId } from "@/lib/utils/new-id";
import { MessageView } from "./message-view";

// The page's security policy forbids making code from text, which zod would otherwise try in order to be faster. On the
// server, where zod is one for all, it may.
if (typeof window !== "undefined") config({ jitless: true });

type Props = {
  tripId: string;
  conversationId: string;
  initialMessages: {
    id: string;
    role: "user" | "assistant";
    parts: Record<string, unknown>[];
    metadata: Record<string, unknown>;
  }[];
  /** The sentence that the trip began with, to be sent at once; null when it was sent before. */
  initialPrompt: string | null;
  canEdit: boolean;
  /** An answer is complete: the plan or a proposal may have changed. */
  onAnswered: () => void;
};

const draftKey = (conversationId: string) => `draft:${conversationId}`;

/** What a problem+json or a broken line says to the traveller. */
function sentenceOf(error: Error): string {
  try {
    const problem: unknown = JSON.parse(error.message);
    if (problem && typeof problem === "object" && "detail" in problem) return String(problem.detail);
  } catch {
    // Not a problem of ours: the connection itself.
  }
  return "The answer did not arrive. Your message is kept; send it again or reload.";
}

export function ChatPanel({
  tripId,
  conversationId,
  initialMessages,
  initialPrompt,
  canEdit,
  onAnswered,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const wasSent = useRef(false);
  const [draft, setDraft] = useState(() => sessionStorage.getItem(draftKey(conversationId)) ?? "");
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
              ...(trigger === "regenerate-message" ? { trigger: "regenerate" } : {}),
              ...body,
            },
          };
        },
      }),
  );
  const { messages, sendMessage, regenerate, status, error, stop, clearError } = useChat<ChatMessage>({
    id: conversationId,
    // The server validated what it stored; the types of its parts are the tools' own.
    messages: JSON.parse(JSON.stringify(initialMessages)),
    transport,
    generateId: newId,
    resume: initialMessages.at(-1)?.role === "user",
    onFinish: onAnswered,
    onError: onAnswered,
  });
  const isAnswering = status === "submitted" || status === "streaming";

  useEffect(() => {
    if (!initialPrompt || wasSent.current) return;
    // Not at once: React mounts a component twice while developing, and the first mount's request is stopped.
    const timer = setTimeout(() => {
      wasSent.current = true;
      void sendMessage({ text: initialPrompt }, { body: { acceptIntoEmptyTrip: true } });
    });
    return () => clearTimeout(timer);
  }, [initialPrompt, sendMessage]);

  const length = messages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new message scrolls to the end.
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [length, status]);

  function write(text: string) {
    setDraft(text);
    sessionStorage.setItem(draftKey(conversationId), text);
  }

  function send(text: string) {
    const words = text.trim();
    if (!words || isAnswering) return;
    write("");
    void sendMessage({ text: words }, { body: { acceptIntoEmptyTrip: false } });
  }

  const last = messages.at(-1);
  const suggestions =
    !isAnswering && last?.role === "assistant"
      ? last.parts.flatMap((part) => (part.type === "data-suggestions" ? part.data.replies : []))
      : [];

  async function stopAnswer() {
    await fetch(`/api/chat/${conversationId}/stop`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    }).catch(() => null);
    await stop();
  }

  return (
    <div className="flex min-h-[60dvh] grow flex-col lg:min-h-0">
      <div className="min-h-0 grow overflow-y-auto px-4 py-4">
        {messages.length === 0 ? (
          <p className="text-14 text-ink-2">
            Say where you would like to go, or what to change. For example: make day 2 slower.
          </p>
        ) : null}
        <ol className="grid gap-4" aria-live="polite">
          {messages.map((message) => (
            <li key={message.id}>
              <MessageView message={message} isLive={isAnswering && message.id === last?.id} />
            </li>
          ))}
        </ol>
        {status === "submitted" ? (
          <p className="mt-3 text-14 text-ink-2" role="status">
            Thinking about it.
          </p>
        ) : null}
        {error ? (
          <div className="mt-4">
            <Banner
              tone="failed"
              action={
                <Button
                  size="small"
                  onClick={() => {
                    clearError();
                    void regenerate();
                  }}
                >
                  Try again
                </Button>
              }
            >
              {sentenceOf(error)}
            </Banner>
          </div>
        ) : null}
        <div ref={end} />
      </div>
      {suggestions.length > 0 ? (
        <div className="flex flex-wrap gap-2 px-4 pb-2">
          {suggestions.map((reply) => (
            <Button key={reply} size="small" className="!whitespace-normal" onClick={() => send(reply)}>
              {reply}
            </Button>
          ))}
        </div>
      ) : null}
      <form
        className="m-3 rounded-m border border-line-strong bg-surface p-2 focus-within:border-accent"
        onSubmit={(event) => {
          event.preventDefault();
          send(draft);
        }}
      >
        <textarea
          ref={field}
          aria-label="Your message"
          rows={2}
          maxLength={10_000}
          disabled={!canEdit}
          value={draft}
          placeholder={canEdit ? "Ask, or say what to change" : "You may look at this trip, not change it"}
          className="block w-full resize-none bg-transparent px-2 py-1 text-16 outline-none placeholder:text-ink-3"
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send(draft);
          }}
        />
        <div className="flex justify-end">
          {isAnswering ? (
            <Button size="small" onClick={() => void stopAnswer()}>
              Stop
            </Button>
          ) : (
            <Button size="small" kind="primary" type="submit" disabled={!canEdit || draft.trim() === ""}>
              Send
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}
