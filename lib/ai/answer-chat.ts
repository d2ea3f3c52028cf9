import "server-only";
import { createUIMessageStreamResponse, safeValidateUIMessages, type UIMessageChunk } from "ai";
import { AppError } from "@/lib/errors/app-error";
import { log } from "@/lib/telemetry/log";
import type { Trip } from "@/lib/trips/schema";
import type { ChatMessage } from "./chat-message";
import type { ChatRequest } from "./chat-request";
import { beginAnswer, endAnswer, followAnswer, liveAnswer, recordAnswer } from "./live-answers";
import type { ModelChoice } from "./model-choice";
import { replayAnswer } from "./replay-answer";
import type { ModelKey, ResolvedModel } from "./resolve-model";
import { streamChat } from "./stream-chat";
import type { ChatTools } from "./toolset";

export type LoadedChat = {
  trip: Trip;
  /** False when this very message was sent before. */
  isNew: boolean;
  messages: unknown[];
};

export type ReadModel = { choice: ModelChoice | null; ownKey: ModelKey | null };

export type Dependencies = {
  /** Access, the message stored, history and trip: one round trip. Throws not_found or not_allowed. */
  load: () => Promise<LoadedChat>;
  /** What the traveller chose, and their own key for it or none: one Vault read, at the same time as `load`. */
  readModel: () => Promise<ReadModel>;
  resolve: (read: ReadModel) => ResolvedModel;
  toolsFor: (trip: Trip) => ChatTools;
  save: (message: ChatMessage) => Promise<void>;
  today: string;
};

async function toHistory(stored: unknown[]): Promise<ChatMessage[]> {
  const parsed = await safeValidateUIMessages<ChatMessage>({ messages: stored });
  if (!parsed.success) {
    throw new AppError("internal", {
      message: "This conversation could not be read.",
      cause: parsed.error.name,
    });
  }
  return parsed.data;
}

/** Tries a second time: an answer that was paid for and read should not be lost to one hiccup of the database. */
async function saveTwice(save: () => Promise<void>) {
  try {
    await save();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await save().catch((thrown: unknown) => {
      log({ level: "error", event: "chat.not_saved", cause: thrown });
    });
  }
}

function toResponse(stream: ReadableStream<UIMessageChunk>, whenDone?: () => void): Response {
  return createUIMessageStreamResponse({
    stream,
    headers: { "cache-control": "no-store", "x-accel-buffering": "no" },
    keepAliveMs: 15_000,
    // A second reader that never leaves: a closed tab does not stop the answer, which is stored when it is whole.
    consumeSseStream: async ({ stream: copy }) => {
      const reader = copy.getReader();
      try {
        while (!(await reader.read()).done);
      } catch {
        // What went wrong is in the stream itself; here it only matters that it has ended.
      } finally {
        whenDone?.();
      }
    },
  });
}

/**
 * Answers one message: loads, resolves the model, streams, stores.
 * The same message again gets its answer again: live while it is written, from the store when it is whole.
 */
export async function answerChat({
  userId,
  request,
  dependencies,
}: {
  userId: string;
  request: ChatRequest;
  dependencies: Dependencies;
}): Promise<{ response: Response; finished: Promise<void> }> {
  const { conversationId, replaces } = request;
  const address = { userId, conversationId };
  const isWriting = () =>
    new AppError("conflict", { message: "An answer is still being written in this conversation." });
  // Before anything is forgotten.
  if (replaces && liveAnswer(address)) throw isWriting();
  const [chat, read] = await Promise.all([dependencies.load(), dependencies.readModel()]);
  const stored = await toHistory(chat.messages);
  const asked = stored.findIndex(({ id }) => id === request.message.id);
  const later = asked === -1 ? [] : stored.slice(asked + 1);
  const answers = later.filter(({ role }) => role === "assistant");

  if (!chat.isNew) {
    const live = followAnswer(address);
    if (live && liveAnswer(address)?.questionId === request.message.id) {
      return { response: toResponse(live), finished: Promise.resolve() };
    }
    if (!replaces) {
      const [answer] = answers;
      if (answer) return { response: toResponse(replayAnswer(answer)), finished: Promise.resolve() };
      throw new AppError("conflict", {
        message: "This message was sent before and its answer is not here yet. Reload, or ask for it again.",
      });
    }
  }
  if (liveAnswer(address)) throw isWriting();
  if (later.some(({ role }) => role === "user")) {
    throw new AppError("conflict", {
      message: "The conversation went on in another place. Reload the page.",
    });
  }
  const hasGoodAnswer = answers.some(({ metadata }) => metadata?.state !== "failed");

  const messageId = crypto.randomUUID();
  const signal = beginAnswer({ ...address, messageId, questionId: request.message.id });
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const stream = streamChat({
    resolved: dependencies.resolve(read),
    tools: dependencies.toolsFor(chat.trip),
    history: asked === -1 ? stored : stored.slice(0, asked + 1),
    messageId,
    today: dependencies.today,
    signal,
    // Another answer that failed does not take the place of one that did not.
    save: async (message) => {
      if (hasGoodAnswer && message.metadata?.state === "failed") return;
      await saveTwice(() => dependencies.save(message));
    },
  });
  const response = toResponse(stream.pipeThrough(recordAnswer({ ...address, messageId })), () => {
    endAnswer({ ...address, messageId });
    finish();
  });
  return { response, finished };
}
