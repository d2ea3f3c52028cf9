import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { nextAnswer } from "./ai-scenarios.ts";
import { type AiWire, contentOf, type Failure, id } from "./ai-wire.ts";
import { anthropicWire } from "./anthropic-wire.ts";
import { gatewayWire } from "./gateway-wire.ts";
import { googleWire } from "./google-wire.ts";
import { chatWire, responsesWire, xaiWire } from "./openai-wire.ts";

/**
 * A local server that speaks the AI vendors' wires, each at its own prefix (`aiAddress`): streams, error bodies and
 * headers as documented. What it says is in ai-scenarios.ts; one key opens all.
 */
export type RecordedRequest = { path: string; authorization: string | undefined; body: unknown };

const routes: { path: RegExp; wire: AiWire }[] = [
  { path: /^\/v1\/responses$/, wire: responsesWire },
  { path: /^\/xai\/v1\/responses$/, wire: xaiWire },
  { path: /^\/(?:v1|openrouter\/api\/v1|own\/v1)\/chat\/completions$/, wire: chatWire },
  { path: /^\/anthropic\/v1\/messages$/, wire: anthropicWire },
  { path: /^\/google\/v1beta\/models\/[\w.-]+:streamGenerateContent$/, wire: googleWire },
  { path: /^\/gateway\/v4\/ai\/language-model$/, wire: gatewayWire },
];

/** What each vendor answers to the call that only proves a key. */
const keyChecks: { path: RegExp; wire: AiWire; answer: unknown }[] = [
  {
    path: /^\/(?:v1|xai\/v1|own\/v1)\/models$/,
    wire: responsesWire,
    answer: {
      object: "list",
      data: [{ id: "gpt-5.4-mini", object: "model", created: 1, owned_by: "openai" }],
    },
  },
  { path: /^\/openrouter\/api\/v1\/key$/, wire: chatWire, answer: { data: { label: "sk-or-v1", usage: 0 } } },
  {
    path: /^\/anthropic\/v1\/models$/,
    wire: anthropicWire,
    answer: { data: [{ type: "model", id: "claude-sonnet-5-5" }], has_more: false },
  },
  {
    path: /^\/google\/v1beta\/models$/,
    wire: googleWire,
    answer: { models: [{ name: "models/gemini-3.8-flash" }] },
  },
  { path: /^\/gateway\/v1\/credits$/, wire: gatewayWire, answer: { balance: "5.00", total_used: "0" } },
];

/** The base addresses of the providers on this server. */
export const aiAddress = (origin: string) => ({
  openai: `${origin}/v1`,
  anthropic: `${origin}/anthropic/v1`,
  google: `${origin}/google/v1beta`,
  xai: `${origin}/xai/v1`,
  openrouter: `${origin}/openrouter/api/v1`,
  ai_gateway: `${origin}/gateway/v4/ai`,
  openai_compatible: `${origin}/own/v1`,
});

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

function sendJson(response: ServerResponse, { status, body, headers }: Failure) {
  response.writeHead(status, { "content-type": "application/json", "x-request-id": id("req"), ...headers });
  response.end(JSON.stringify(body));
}

/** The key that a request carries, in each vendor's own header. */
function keyOf({ headers }: IncomingMessage): string {
  const own = headers["x-api-key"] ?? headers["x-goog-api-key"];
  return String(own ?? headers.authorization?.replace(/^Bearer /, "") ?? "");
}

/** Starts the server on loopback. `apiKey` is the only key it accepts. */
export async function startAi({
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
      return sendJson(response, { status: 200, body: seen });
    }
    const body = await readJson(request);
    requests.push({ path, authorization: request.headers.authorization, body });
    const check = keyChecks.find((candidate) => candidate.path.test(path));
    const wire = check?.wire ?? routes.find((candidate) => candidate.path.test(path))?.wire;
    if (!wire)
      return sendJson(response, { status: 404, body: { error: { message: "Unknown request URL" } } });
    if (keyOf(request) !== apiKey) return sendJson(response, wire.wrongKey(keyOf(request)));
    if (check) return sendJson(response, { status: 200, body: check.answer });

    const conversation = wire.conversationOf(body);
    const attempt = (attempts.get(`${path} ${conversation.text}`) ?? 0) + 1;
    attempts.set(`${path} ${conversation.text}`, attempt);
    const answer = nextAnswer(conversation, attempt);
    if (answer.kind === "failure") return sendJson(response, wire.failure(answer.failure));
    if (answer.kind === "slow") await sleep(answer.ms);
    const content = contentOf(answer);
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "x-request-id": id("req"),
    });
    for (const frame of wire.frames({ body, content })) {
      if (response.destroyed) return;
      response.write(frame);
      await sleep(1);
    }
    if (content.ending !== "reset") return response.end();
    await sleep(5);
    response.destroy();
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => {
      if (!response.headersSent)
        sendJson(response, { status: 400, body: { error: { message: String(thrown) } } });
      else response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    /** The origin; `aiAddress` says where each vendor's API is. */
    url: `http://127.0.0.1:${actual}`,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
