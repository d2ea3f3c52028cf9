import { z } from "zod";
import type { Conversation, FailureKind, Turn } from "./ai-scenarios.ts";
import {
  type AiWire,
  type Content,
  type Failure,
  id,
  namedFrame,
  parseOutput,
  usageOf,
  words,
} from "./ai-wire.ts";

/** Anthropic's Messages (version 2023-06-01): what a request says, and an answer as its events. */
const blockSchema = z.object({
  type: z.string(),
  text: z.string().optional(),
  id: z.string().optional(),
  name: z.string().optional(),
  tool_use_id: z.string().optional(),
  content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]).optional(),
});
const bodySchema = z.object({
  model: z.string(),
  max_tokens: z.number(),
  messages: z.array(z.object({ role: z.string(), content: z.array(blockSchema) })),
  tools: z.array(z.object({ name: z.string() })).optional(),
});

function conversationOf(request: unknown): Conversation {
  const { messages, tools = [] } = bodySchema.parse(request);
  const blocks = messages.flatMap(({ role, content }) => content.map((block) => ({ role, block })));
  const names = new Map(
    blocks.flatMap(({ block }) => (block.type === "tool_use" ? [[block.id ?? "", block.name ?? ""]] : [])),
  );
  const lastWords = blocks.findLastIndex(({ role, block }) => role === "user" && block.type === "text");
  const results = blocks.slice(lastWords + 1).flatMap(({ block }): Turn[] => {
    if (block.type !== "tool_result") return [];
    const { content = "" } = block;
    const text = typeof content === "string" ? content : content.map((part) => part.text ?? "").join("");
    return [{ name: names.get(block.tool_use_id ?? "") ?? "unknown", output: parseOutput(text) }];
  });
  return { text: blocks[lastWords]?.block.text ?? "", toolNames: tools.map(({ name }) => name), results };
}

const errorBody = (type: string, message: string) => ({
  type: "error",
  error: { type, message },
  request_id: id("req"),
});

/** One content block, opened, filled and closed. */
function* block(input: { index: number; start: unknown; deltas: unknown[]; isOpen?: boolean }) {
  const { index } = input;
  yield { type: "content_block_start", index, content_block: input.start };
  for (const delta of input.deltas) yield { type: "content_block_delta", index, delta };
  if (!input.isOpen) yield { type: "content_block_stop", index };
}

function* events(body: unknown, content: Content): Generator<Record<string, unknown>> {
  const usage = usageOf({ body, content });
  const { ending } = content;
  const message = {
    id: id("msg"),
    type: "message",
    role: "assistant",
    model: bodySchema.parse(body).model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: usage.input, output_tokens: 1 },
  };
  yield { type: "message_start", message };
  yield { type: "ping" };
  let index = 0;
  if (content.reasoning) {
    const deltas = words(content.reasoning).map((thinking) => ({ type: "thinking_delta", thinking }));
    const signature = { type: "signature_delta", signature: "EqQBCgIYAhIM1gbcDa9GJwZA2b3h" };
    yield* block({
      index: index++,
      start: { type: "thinking", thinking: "", signature: "" },
      deltas: [...deltas, signature],
    });
  }
  if (content.text) {
    const deltas = words(content.text).map((text) => ({ type: "text_delta", text }));
    const isOpen = ending === "reset" || ending === "end-of-file" || ending === "error";
    yield* block({ index: index++, start: { type: "text", text: "" }, deltas, isOpen });
    if (ending === "error") yield errorBody("overloaded_error", "Overloaded");
    if (isOpen) return;
  }
  for (const call of content.calls) {
    const pieces = call.arguments.match(/.{1,24}/gs) ?? [];
    yield* block({
      index: index++,
      start: { type: "tool_use", id: call.callId, name: call.name, input: {} },
      deltas: ["", ...pieces].map((partial_json) => ({ type: "input_json_delta", partial_json })),
    });
  }
  const whole = content.calls.length > 0 ? "tool_use" : "end_turn";
  const stop = ending === "refusal" ? "refusal" : ending === "limit" ? "max_tokens" : whole;
  yield {
    type: "message_delta",
    delta: { stop_reason: stop, stop_sequence: null },
    usage: { output_tokens: usage.output },
  };
  yield { type: "message_stop" };
}

function failure(kind: FailureKind): Failure {
  switch (kind) {
    case "quota":
      return {
        status: 400,
        body: errorBody(
          "invalid_request_error",
          "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing.",
        ),
      };
    case "rate-limit":
    case "rate-limit-long":
      return {
        status: 429,
        body: errorBody("rate_limit_error", "This request would exceed your organization's rate limit."),
        headers: { "retry-after": kind === "rate-limit" ? "1" : "90" },
      };
    case "overloaded":
      return { status: 529, body: errorBody("overloaded_error", "Overloaded") };
    case "server-error":
      return { status: 500, body: errorBody("api_error", "Internal server error") };
  }
}

export const anthropicWire: AiWire = {
  conversationOf,
  failure,
  wrongKey: () => ({ status: 401, body: errorBody("authentication_error", "invalid x-api-key") }),
  *frames({ body, content }) {
    for (const event of events(body, content)) yield namedFrame(event);
  },
};
