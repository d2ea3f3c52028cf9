import type { UIMessageChunk } from "ai";

type LiveAnswer = {
  messageId: string;
  /** The user message that is being answered. */
  questionId: string;
  chunks: UIMessageChunk[];
  listeners: Set<ReadableStreamDefaultController<UIMessageChunk>>;
  abort: AbortController;
};

/**
 * Answers that this process is writing, by user and conversation. A convenience, not the truth: another instance sees
 * nothing of it and reads the stored messages instead.
 */
// On globalThis: Next may bundle this module once per route, and the stop route must see what the chat route writes.
declare global {
  var tripsageLiveAnswers: Map<string, LiveAnswer> | undefined;
}
globalThis.tripsageLiveAnswers ??= new Map();
const answers = globalThis.tripsageLiveAnswers;

type Address = { userId: string; conversationId: string };
const keyOf = ({ userId, conversationId }: Address) => `${userId}:${conversationId}`;

/** Notes that an answer is being written. Answers the signal that `stopAnswer` aborts. */
export function beginAnswer(address: Address & { messageId: string; questionId: string }): AbortSignal {
  const abort = new AbortController();
  const { messageId, questionId } = address;
  answers.set(keyOf(address), { messageId, questionId, chunks: [], listeners: new Set(), abort });
  return abort.signal;
}

/** Hands every chunk that passes to whoever follows the answer. */
export function recordAnswer(
  address: Address & { messageId: string },
): TransformStream<UIMessageChunk, UIMessageChunk> {
  return new TransformStream({
    transform(chunk, controller) {
      const answer = answers.get(keyOf(address));
      if (answer?.messageId === address.messageId) {
        answer.chunks.push(chunk);
        for (const listener of answer.listeners) listener.enqueue(chunk);
      }
      controller.enqueue(chunk);
    },
  });
}

/** Forgets an answer once it is stored, unless a newer one of the same conversation took its place. */
export function endAnswer(address: Address & { messageId: string }) {
  const answer = answers.get(keyOf(address));
  if (answer?.messageId !== address.messageId) return;
  answers.delete(keyOf(address));
  for (const listener of answer.listeners) listener.close();
}

/** What this process is writing in a conversation, if anything. */
export function liveAnswer(address: Address): { messageId: string; questionId: string } | null {
  const answer = answers.get(keyOf(address));
  return answer ? { messageId: answer.messageId, questionId: answer.questionId } : null;
}

/** The answer from its first chunk on, then live; null when this process writes none. */
export function followAnswer(address: Address): ReadableStream<UIMessageChunk> | null {
  const answer = answers.get(keyOf(address));
  if (!answer) return null;
  let self: ReadableStreamDefaultController<UIMessageChunk>;
  return new ReadableStream({
    start(controller) {
      self = controller;
      for (const chunk of answer.chunks) controller.enqueue(chunk);
      answer.listeners.add(controller);
    },
    cancel() {
      answer.listeners.delete(self);
    },
  });
}

/** Stops the answer that this process is writing; what is written so far is stored. False when there is none. */
export function stopAnswer(address: Address): boolean {
  const answer = answers.get(keyOf(address));
  answer?.abort.abort(new DOMException("The traveller pressed stop.", "AbortError"));
  return answer !== undefined;
}
