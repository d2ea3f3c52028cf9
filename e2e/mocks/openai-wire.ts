import { z } from "zod";
import type { Conversation, FailureKind, Turn } from "./ai-scenarios.ts";
import {
  type AiWire,
  type Content,
  dataFrame,
  type Failure,
  id,
  parseOutput,
  usageOf,
  words,
} from "./ai-wire.ts";

/** OpenAI's two protocols: what a request says, and an answer as the events or the body that OpenAI would send. */
const toolSchema = z.object({
  name: z.string().optional(),
  function: z.object({ name: z.string() }).optional(),
});
const contentSchema = z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]);
const entrySchema = z.object({
  role: z.string().optional(),
  type: z.string().optional(),
  content: contentSchema.nullish(),
  call_id: z.string().optional(),
  tool_call_id: z.string().optional(),
  name: z.string().optional(),
  output: z.union([z.string(), z.array(z.unknown())]).optional(),
  tool_calls: z.array(z.object({ id: z.string(), function: z.object({ name: z.string() }) })).optional(),
});
const bodySchema = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  tools: z.array(toolSchema).optional(),
  input: z.array(entrySchema).optional(),
  messages: z.array(entrySchema).optional(),
});

type Body = z.infer<typeof bodySchema>;
type Entry = z.infer<typeof entrySchema>;

const textOf = (content: Entry["content"]) =>
  typeof content === "string" ? content : (content ?? []).map(({ text }) => text ?? "").join(" ");

/** The same view of both protocols: the last user's words, the tool results since, the tools at hand. */
function conversationOf(request: unknown): Conversation {
  const body = bodySchema.parse(request);
  const entries = body.input ?? body.messages ?? [];
  const lastUser = entries.findLastIndex(({ role }) => role === "user");
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type === "function_call" && entry.call_id && entry.name) names.set(entry.call_id, entry.name);
    for (const call of entry.tool_calls ?? []) names.set(call.id, call.function.name);
  }
  const results = entries.slice(lastUser + 1).flatMap((entry): Turn[] => {
    if (entry.type === "function_call_output") {
      const output = typeof entry.output === "string" ? entry.output : JSON.stringify(entry.output);
      return [{ name: names.get(entry.call_id ?? "") ?? "unknown", output: parseOutput(output) }];
    }
    if (entry.role === "tool") {
      return [
        {
          name: names.get(entry.tool_call_id ?? "") ?? "unknown",
          output: parseOutput(textOf(entry.content)),
        },
      ];
    }
    return [];
  });
  return {
    text: textOf(entries[lastUser]?.content),
    toolNames: (body.tools ?? []).flatMap((tool) => tool.name ?? tool.function?.name ?? []),
    results,
  };
}

/** The events of one answer of the Responses API, in the order OpenAI sends them. */
function* responseEvents(body: Body, content: Content): Generator<Record<string, unknown>> {
  const response = {
    id: id("resp"),
    object: "response",
    created_at: Math.floor(Date.now() / 1000),
    status: "in_progress",
    error: null,
    incomplete_details: null,
    model: body.model,
    output: [],
    store: false,
  };
  yield { type: "response.created", response };
  yield { type: "response.in_progress", response };
  const output: unknown[] = [];
  if (content.reasoning) {
    const item = { id: id("rs"), type: "reasoning", summary: [] };
    const at = { item_id: item.id, output_index: 0, summary_index: 0 };
    const part = { type: "summary_text", text: content.reasoning };
    yield { type: "response.output_item.added", output_index: 0, item };
    yield { type: "response.reasoning_summary_part.added", ...at, part: { ...part, text: "" } };
    for (const delta of words(content.reasoning))
      yield { type: "response.reasoning_summary_text.delta", ...at, delta };
    yield { type: "response.reasoning_summary_part.done", ...at, part };
    yield { type: "response.output_item.done", output_index: 0, item: { ...item, summary: [part] } };
  }
  if (content.ending === "refusal") {
    const item = { id: id("msg"), type: "message", status: "in_progress", role: "assistant", content: [] };
    const at = { item_id: item.id, output_index: 0, content_index: 0 };
    const refusal = "I'm sorry, I can't help with that.";
    yield { type: "response.output_item.added", output_index: 0, item };
    for (const delta of words(refusal)) yield { type: "response.refusal.delta", ...at, delta };
    yield { type: "response.refusal.done", ...at, refusal };
    const done = { ...item, status: "completed", content: [{ type: "refusal", refusal }] };
    output.push(done);
    yield { type: "response.output_item.done", output_index: 0, item: done };
  }
  if (content.text) {
    const item = { id: id("msg"), type: "message", status: "in_progress", role: "assistant", content: [] };
    const at = { item_id: item.id, output_index: 0, content_index: 0 };
    yield { type: "response.output_item.added", output_index: 0, item };
    yield {
      type: "response.content_part.added",
      ...at,
      part: { type: "output_text", text: "", annotations: [] },
    };
    for (const delta of words(content.text)) yield { type: "response.output_text.delta", ...at, delta };
    if (content.ending === "reset" || content.ending === "end-of-file") return;
    if (content.ending === "error") {
      yield { type: "error", code: "server_error", message: "The server had an error.", param: null };
      return;
    }
    const part = { type: "output_text", text: content.text, annotations: [] };
    yield { type: "response.output_text.done", ...at, text: content.text };
    yield { type: "response.content_part.done", ...at, part };
    const done = { ...item, status: "completed", content: [part] };
    output.push(done);
    yield { type: "response.output_item.done", output_index: 0, item: done };
  }
  for (const [index, call] of content.calls.entries()) {
    const item = {
      id: id("fc"),
      type: "function_call",
      status: "in_progress",
      call_id: call.callId,
      name: call.name,
    };
    const at = { item_id: item.id, output_index: index };
    yield { type: "response.output_item.added", output_index: index, item: { ...item, arguments: "" } };
    for (let start = 0; start < call.arguments.length; start += 24) {
      yield {
        type: "response.function_call_arguments.delta",
        ...at,
        delta: call.arguments.slice(start, start + 24),
      };
    }
    yield { type: "response.function_call_arguments.done", ...at, arguments: call.arguments };
    const done = { ...item, status: "completed", arguments: call.arguments };
    output.push(done);
    yield { type: "response.output_item.done", output_index: index, item: done };
  }
  const usage = usageOf({ body, content });
  const isWhole = content.ending !== "limit" && content.ending !== "filter";
  const reason = content.ending === "filter" ? "content_filter" : "max_output_tokens";
  yield {
    type: isWhole ? "response.completed" : "response.incomplete",
    response: {
      ...response,
      status: isWhole ? "completed" : "incomplete",
      incomplete_details: isWhole ? null : { reason },
      output,
      usage: {
        input_tokens: usage.input,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: usage.output,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: usage.input + usage.output,
      },
    },
  };
}

/** The chunks of one answer of the Chat Completions API. */
function* chatChunks(body: Body, content: Content): Generator<Record<string, unknown>> {
  const base = {
    id: id("chatcmpl"),
    object: "chat.completion.chunk",
    created: Math.floor(Date.now() / 1000),
    model: body.model,
  };
  const chunk = (delta: unknown, finish: string | null = null) => ({
    ...base,
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  yield chunk({ role: "assistant", content: "" });
  for (const word of words(content.reasoning)) yield chunk({ reasoning_content: word });
  for (const word of words(content.text)) yield chunk({ content: word });
  if (content.ending === "reset" || content.ending === "end-of-file") return;
  if (content.ending === "error") {
    // As OpenRouter documents it: the error beside an ordinary chunk, under HTTP 200.
    yield { ...chunk({ content: "" }, "error"), error: { code: 502, message: "Provider disconnected" } };
    return;
  }
  if (content.ending === "refusal") yield chunk({ refusal: "I'm sorry, I can't help with that." });
  for (const [index, call] of content.calls.entries()) {
    const start = { name: call.name, arguments: "" };
    yield chunk({ tool_calls: [{ index, id: call.callId, type: "function", function: start }] });
    yield chunk({ tool_calls: [{ index, function: { arguments: call.arguments } }] });
  }
  const whole = content.calls.length > 0 ? "tool_calls" : "stop";
  yield chunk({}, content.ending === "limit" ? "length" : whole);
  const usage = usageOf({ body, content });
  yield {
    ...base,
    choices: [],
    usage: {
      prompt_tokens: usage.input,
      completion_tokens: usage.output,
      total_tokens: usage.input + usage.output,
      // OpenRouter's own: what the answer cost in its credits, which are US dollars.
      cost: 0.00125,
    },
  };
}

const errorBody = (input: { status: number; code: string; message: string }): unknown => {
  const type = { 429: input.code === "insufficient_quota" ? input.code : "requests", 500: "server_error" };
  const known = input.status === 429 || input.status === 500 ? type[input.status] : "invalid_request_error";
  return { error: { message: input.message, type: known, param: null, code: input.code } };
};

function failure(kind: FailureKind): Failure {
  switch (kind) {
    case "quota":
      return {
        status: 429,
        body: errorBody({
          status: 429,
          code: "insufficient_quota",
          message: "You exceeded your current quota, please check your plan and billing details.",
        }),
      };
    case "rate-limit":
    case "rate-limit-long":
      return {
        status: 429,
        body: errorBody({ status: 429, code: "rate_limit_exceeded", message: "Rate limit reached" }),
        headers:
          kind === "rate-limit" ? { "retry-after-ms": "20" } : { "x-ratelimit-reset-requests": "1m30s" },
      };
    case "overloaded":
      return {
        status: 503,
        body: errorBody({ status: 503, code: "server_is_overloaded", message: "Please slow down" }),
        headers: { "retry-after-ms": "20" },
      };
    case "server-error":
      return {
        status: 500,
        body: errorBody({ status: 500, code: "server_error", message: "The server had an error" }),
        headers: { "retry-after-ms": "20" },
      };
  }
}

const wrongKey = (key: string): Failure => ({
  status: 401,
  body: errorBody({
    status: 401,
    code: "invalid_api_key",
    message: `Incorrect API key provided: sk-****${key.slice(-4)}. You can find your API key at https://platform.openai.com/account/api-keys.`,
  }),
});

/** OpenAI's and xAI's Responses: named, numbered events and no end mark. */
export const responsesWire: AiWire = {
  conversationOf,
  failure,
  wrongKey,
  *frames({ body, content }) {
    let sequence = 0;
    for (const event of responseEvents(bodySchema.parse(body), content)) {
      yield `event: ${event.type}\n${dataFrame({ ...event, sequence_number: sequence++ })}`;
    }
  },
};

/** xAI's: the same events, but a refusal is an answer that its filter ended. */
export const xaiWire: AiWire = {
  ...responsesWire,
  frames: ({ body, content }) =>
    responsesWire.frames({
      body,
      content: content.ending === "refusal" ? { ...content, ending: "filter" } : content,
    }),
};

/** Chat Completions, as OpenRouter, Ollama, LM Studio and many others speak it. */
export const chatWire: AiWire = {
  conversationOf,
  failure: (kind) =>
    kind === "quota"
      ? { status: 402, body: { error: { code: 402, message: "Insufficient credits" } } }
      : failure(kind),
  wrongKey,
  *frames({ body, content }) {
    yield ": OPENROUTER PROCESSING\n\n";
    for (const chunk of chatChunks(bodySchema.parse(body), content)) yield dataFrame(chunk);
    if (content.ending !== "reset" && content.ending !== "end-of-file") yield "data: [DONE]\n\n";
  },
};
