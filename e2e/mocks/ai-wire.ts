import { randomUUID } from "node:crypto";
import type { Answer, Conversation, Ending, FailureKind } from "./ai-scenarios.ts";

/** What an answer holds, before a protocol gives it its form. */
export type Content = {
  reasoning: string;
  text: string;
  calls: { callId: string; name: string; arguments: string }[];
  ending: Ending;
};

export type Failure = { status: number; body: unknown; headers?: Record<string, string> };

/** One vendor's protocol: how to read a request and how to write an answer or an error. */
export type AiWire = {
  conversationOf: (body: unknown) => Conversation;
  /** The server-sent events of an answer, each as it goes over the line. */
  frames: (input: { body: unknown; content: Content }) => Iterable<string>;
  failure: (kind: FailureKind) => Failure;
  /** The answer to a wrong key; vendors repeat parts of it. */
  wrongKey: (key: string) => Failure;
};

export const id = (prefix: string) => `${prefix}_${randomUUID().replaceAll("-", "")}`;

/** A text in pieces as a model would stream it. */
export const words = (text: string) => text.match(/\S+\s*/g) ?? [];

export const dataFrame = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
export const namedFrame = (event: Record<string, unknown>) =>
  `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

export function contentOf(answer: Answer): Content {
  const nothing = { reasoning: "", text: "", calls: [], ending: "whole" as const };
  switch (answer.kind) {
    case "calls":
      return {
        ...nothing,
        calls: answer.calls.map(({ name, input }) => ({
          callId: id("call"),
          name,
          arguments: JSON.stringify(input),
        })),
      };
    case "broken-arguments":
      return {
        ...nothing,
        calls: [{ callId: id("call"), name: answer.name, arguments: '{"from": "BER", "to' }],
      };
    case "text":
      return {
        ...nothing,
        text: answer.text,
        reasoning: answer.reasoning ?? "",
        ending: answer.ending ?? "whole",
      };
    case "slow":
      return { ...nothing, text: answer.text };
    case "failure":
      return nothing;
  }
}

/** A tool's result as the model's protocol carried it: JSON where it is JSON. */
export function parseOutput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Roughly four letters to a token, as vendors say themselves. */
export const usageOf = ({ body, content }: { body: unknown; content: Content }) => ({
  input: Math.ceil(JSON.stringify(body).length / 4),
  output: words(content.text).length + content.calls.length * 20,
});
