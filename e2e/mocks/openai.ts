import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Answer, type Conversation, nextAnswer, type Turn } from "./openai-scenarios.ts";

/**
 * A local server that speaks OpenAI's wire: /v1/responses and /v1/chat/completions (streamed and whole), /v1/models,
 * error bodies and headers as documented. What it says is in openai-scenarios.ts.
 */
export type RecordedRequest = { path: string; authorization: string | undefined; body: unknown };

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

function parseOutput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The same view of both protocols: the last user's words, the tool results since, the tools at hand. */
function conversationOf(body: Body): Conversation {
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

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

const words = (text: string) => text.match(/\S+\s*/g) ?? [];
const id = (prefix: string) => `${prefix}_${randomUUID().replaceAll("-", "")}`;

function sendError(
  response: ServerResponse,
  input: { status: number; code: string; message: string; headers?: Record<string, string> | undefined },
) {
  const type =
    input.status === 429
      ? input.code === "insufficient_quota"
        ? input.code
        : "requests"
      : "invalid_request_error";
  response.writeHead(input.status, {
    "content-type": "application/json",
    "x-request-id": id("req"),
    ...input.headers,
  });
  response.end(JSON.stringify({ error: { message: input.message, type, param: null, code: input.code } }));
}

type CallsOrText = {
  text: string;
  calls: { callId: string; name: string; arguments: string }[];
  breakOff: boolean;
};

function contentOf(answer: Answer): CallsOrText {
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
function* responseEvents(body: Body, content: CallsOrText): Generator<Record<string, unknown>> {
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
function* chatChunks(body: Body, content: CallsOrText): Generator<Record<string, unknown>> {
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

async function sendStream(
  response: ServerResponse,
  input: { events: Iterable<Record<string, unknown>>; named: boolean; breakOff: boolean },
) {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "x-request-id": id("req") });
  let sequence = 0;
  for (const event of input.events) {
    if (response.destroyed) return;
    const data = input.named ? { ...event, sequence_number: sequence++ } : event;
    response.write(`${input.named ? `event: ${event.type}\n` : ""}data: ${JSON.stringify(data)}\n\n`);
    await sleep(1);
  }
  if (input.breakOff) {
    await sleep(5);
    response.destroy();
    return;
  }
  if (!input.named) response.write("data: [DONE]\n\n");
  response.end();
}

/** Starts the server on loopback. `apiKey` is the only key it accepts. */
export async function startOpenAi({
  apiKey = "sk-test-0123456789abcdef",
  port = 0,
}: {
  apiKey?: string;
  port?: number;
} = {}) {
  const requests: RecordedRequest[] = [];
  const attempts = new Map<string, number>();

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const json = await readJson(request);
    requests.push({ path, authorization: request.headers.authorization, body: json });
    if (request.headers.authorization !== `Bearer ${apiKey}`) {
      const shown = request.headers.authorization?.replace("Bearer ", "").slice(-4) ?? "";
      const message = `Incorrect API key provided: sk-****${shown}. You can find your API key at https://platform.openai.com/account/api-keys.`;
      return sendError(response, { status: 401, code: "invalid_api_key", message });
    }
    if (path === "/v1/models") {
      const data = ["gpt-5.4-mini", "gpt-6-luna"].map((model) => ({
        id: model,
        object: "model",
        created: 1,
        owned_by: "openai",
      }));
      return response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ object: "list", data }));
    }
    if (path !== "/v1/responses" && path !== "/v1/chat/completions") {
      return sendError(response, {
        status: 404,
        code: "unknown_url",
        message: `Unknown request URL: ${request.method} ${path}`,
      });
    }
    const body = bodySchema.parse(json);
    const conversation = conversationOf(body);
    const attempt = (attempts.get(conversation.text) ?? 0) + 1;
    attempts.set(conversation.text, attempt);
    const answer = nextAnswer(conversation, attempt);
    if (answer.kind === "status") return sendError(response, answer);
    if (answer.kind === "slow") await sleep(answer.ms);
    const content = contentOf(answer);
    const named = path === "/v1/responses";
    const events = named ? responseEvents(body, content) : chatChunks(body, content);
    if (body.stream) return sendStream(response, { events, named, breakOff: content.breakOff });
    const last = [...events].at(-1);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(named ? last?.response : wholeChat(body, content)));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => {
      if (!response.headersSent)
        sendError(response, { status: 400, code: "invalid_request", message: String(thrown) });
      else response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}/v1`,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function wholeChat(body: Body, content: CallsOrText) {
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
