import { z } from "zod";
import type { Conversation, FailureKind, Turn } from "./ai-scenarios.ts";
import { type AiWire, type Content, dataFrame, type Failure, id, usageOf, words } from "./ai-wire.ts";

/** Vercel's AI Gateway (protocol 0.0.1): requests and events are the AI SDK's own parts, version 4. */
const partSchema = z.object({
  type: z.string(),
  text: z.string().optional(),
  toolName: z.string().optional(),
  output: z.object({ value: z.unknown() }).optional(),
});
const bodySchema = z.object({
  prompt: z.array(z.object({ role: z.string(), content: z.union([z.string(), z.array(partSchema)]) })),
  tools: z.array(z.object({ name: z.string() })).optional(),
});

function conversationOf(request: unknown): Conversation {
  const { prompt, tools = [] } = bodySchema.parse(request);
  const parts = prompt.flatMap(({ role, content }) =>
    typeof content === "string" ? [] : content.map((part) => ({ role, part })),
  );
  const lastWords = parts.findLastIndex(({ role, part }) => role === "user" && part.type === "text");
  const results = parts
    .slice(lastWords + 1)
    .flatMap(({ part }): Turn[] =>
      part.type === "tool-result" ? [{ name: part.toolName ?? "unknown", output: part.output?.value }] : [],
    );
  return { text: parts[lastWords]?.part.text ?? "", toolNames: tools.map(({ name }) => name), results };
}

const errorBody = (type: string, message: string) => ({ error: { message, type }, generationId: id("gen") });

function* events(body: unknown, content: Content): Generator<unknown> {
  const usage = usageOf({ body, content });
  const { ending } = content;
  yield { type: "stream-start", warnings: [] };
  if (content.reasoning) {
    yield { type: "reasoning-start", id: "r" };
    for (const delta of words(content.reasoning)) yield { type: "reasoning-delta", id: "r", delta };
    yield { type: "reasoning-end", id: "r" };
  }
  if (content.text) {
    yield { type: "text-start", id: "t" };
    for (const delta of words(content.text)) yield { type: "text-delta", id: "t", delta };
    if (ending === "reset" || ending === "end-of-file") return;
    if (ending === "error") {
      yield { type: "error", error: { type: "internal_server_error", message: "upstream went away" } };
      return;
    }
    yield { type: "text-end", id: "t" };
  }
  for (const call of content.calls) {
    const { callId: toolCallId, name: toolName, arguments: input } = call;
    yield { type: "tool-input-start", id: toolCallId, toolName };
    yield { type: "tool-input-delta", id: toolCallId, delta: input };
    yield { type: "tool-input-end", id: toolCallId };
    yield { type: "tool-call", toolCallId, toolName, input };
  }
  const whole = content.calls.length > 0 ? "tool-calls" : "stop";
  const unified = ending === "refusal" ? "content-filter" : ending === "limit" ? "length" : whole;
  yield {
    type: "finish",
    finishReason: { unified, raw: unified },
    usage: {
      inputTokens: { total: usage.input, noCache: usage.input, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: usage.output, text: usage.output, reasoning: 0 },
    },
    providerMetadata: { gateway: { cost: "0.00125" } },
  };
}

function failure(kind: FailureKind): Failure {
  switch (kind) {
    case "quota":
      return {
        status: 402,
        body: errorBody("insufficient_funds", "Insufficient funds. Please add credits."),
      };
    case "rate-limit":
    case "rate-limit-long":
      return {
        status: 429,
        body: errorBody("rate_limit_exceeded", "Rate limit exceeded"),
        headers: { "retry-after": kind === "rate-limit" ? "1" : "90" },
      };
    case "overloaded":
      return { status: 503, body: errorBody("internal_server_error", "Service unavailable") };
    case "server-error":
      return { status: 500, body: errorBody("internal_server_error", "Internal server error") };
  }
}

export const gatewayWire: AiWire = {
  conversationOf,
  failure,
  wrongKey: () => ({ status: 401, body: errorBody("authentication_error", "Invalid API key") }),
  *frames({ body, content }) {
    for (const event of events(body, content)) yield dataFrame(event);
    if (content.ending !== "reset" && content.ending !== "end-of-file") yield "data: [DONE]\n\n";
  },
};
