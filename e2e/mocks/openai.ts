import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { nextAnswer } from "./openai-scenarios.ts";
import {
  bodySchema,
  chatChunks,
  contentOf,
  conversationOf,
  id,
  responseEvents,
  wholeChat,
} from "./openai-wire.ts";

/**
 * A local server that speaks OpenAI's wire: /v1/responses and /v1/chat/completions (streamed and whole), /v1/models,
 * error bodies and headers as documented. What it says is in openai-scenarios.ts.
 */
export type RecordedRequest = { path: string; authorization: string | undefined; body: unknown };

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

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
    if (path === "/requests") {
      // For a test in another process: what was asked so far, without the bodies.
      const seen = requests.map(({ path: asked, authorization }) => ({ path: asked, authorization }));
      return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(seen));
    }
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
    /** The origin; the API itself is under `/v1`. */
    url: `http://127.0.0.1:${actual}`,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
