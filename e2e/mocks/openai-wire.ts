import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Answer, Conversation, Turn } from "./openai-scenarios.ts";

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
export const bodySchema = z.object({
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

function parseOutput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The same view of both protocols: the last user's words, the tool results since, the tools at hand. */
export function conversationOf(body: Body): Conversation {
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

const words = (text: string) => text.match(/\S+\s*/g) ?? [];
export const id = (prefix: string) => `${prefix}_${randomUUID().replaceAll("-", "")}`;

type CallsOrText = {
  text: string;
  calls: { callId: string; name: string; arguments: string }[];
  breakOff: boolean;
};

export function contentOf(answer: Answer): CallsOrText {
  if (answer.kind === "calls") {
    const calls = answer.calls.map(({ name, input }) => ({
      callId: id("call"),
      name,
      arguments: JSON.stringify(input),
    }));
    return { text: "", calls, breakOff: false };
  }
  if (answer.kind === "broken-arguments") {
    const calls = [{ callId: id("call"), name: answer.name, arguments: '{"from": "BER", "to' }];
    return { text: "", calls, breakOff: false };
  }
  if (answer.kind === "status") return { text: "", calls: [], breakOff: false };
  return { text: answer.text, calls: [], breakOff: answer.kind === "disconnect" };
}

const usageOf = (body: Body, content: CallsOrText) => ({
  input: Math.ceil(JSON.stringify(body).length / 4),
  output: words(content.text).length + content.calls.length * 20,
});

/** The events of one answer of the Responses API, in the order OpenAI sends them. */
export function* responseEvents(body: Body, content: CallsOrText): Generator<Record<string, unknown>> {
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
    if (content.breakOff) return;
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
  const usage = usageOf(body, content);
  yield {
    type: "response.completed",
    response: {
      ...response,
      status: "completed",
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
export function* chatChunks(body: Body, content: CallsOrText): Generator<Record<string, unknown>> {
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
  for (const word of words(content.text)) yield chunk({ content: word });
  if (content.breakOff) return;
  for (const [index, call] of content.calls.entries()) {
    const start = { name: call.name, arguments: "" };
    yield chunk({ tool_calls: [{ index, id: call.callId, type: "function", function: start }] });
    yield chunk({ tool_calls: [{ index, function: { arguments: call.arguments } }] });
  }
  yield chunk({}, content.calls.length > 0 ? "tool_calls" : "stop");
  const usage = usageOf(body, content);
  yield {
    ...base,
    choices: [],
    usage: {
      prompt_tokens: usage.input,
      completion_tokens: usage.output,
      total_tokens: usage.input + usage.output,
    },
  };
}

export function wholeChat(body: Body, content: CallsOrText) {
  const calls = content.calls.map((call) => ({
    id: call.callId,
    type: "function",
    function: { name: call.name, arguments: call.arguments },
  }));
  const message = {
    role: "assistant",
    content: content.text || null,
    ...(calls.length > 0 ? { tool_calls: calls } : {}),
  };
  const usage = usageOf(body, content);
  return {
    id: id("chatcmpl"),
    object: "chat.completion",
    created: Math.floor(Date.now() / 1000),
    model: body.model,
    choices: [{ index: 0, message, finish_reason: calls.length > 0 ? "tool_calls" : "stop" }],
    usage: {
      prompt_tokens: usage.input,
      completion_tokens: usage.output,
      total_tokens: usage.input + usage.output,
    },
  };
}
