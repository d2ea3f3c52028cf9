import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { nextAnswer } from "./ai-scenarios.ts";
import { type AiWire, contentOf, type Failure, id } from "./ai-wire.ts";
import { anthropicWire } from "./anthropic-wire.ts";
import { gatewayWire } from "./gateway-wire.ts";
import { googleWire } from "./google-wire.ts";
import { chatWire, responsesWire, xaiWire } from "./openai-wire.ts";
import { sendJson, type Vendor } from "./vendor.ts";

// The AI vendors, each at its own prefix (`aiAddress`): streams, error bodies and headers as documented.

/** The one key that opens all. */
export const aiTestKey = "sk-test-0123456789abcdef";

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

/** The base addresses of the providers below the address of this vendor. */
export const aiAddress = (origin: string) => ({
  openai: `${origin}/v1`,
  anthropic: `${origin}/anthropic/v1`,
  google: `${origin}/google/v1beta`,
  xai: `${origin}/xai/v1`,
  openrouter: `${origin}/openrouter/api/v1`,
  ai_gateway: `${origin}/gateway/v4/ai`,
  openai_compatible: `${origin}/own/v1`,
});

/** The key that a request carries, in each vendor's own header. */
function keyOf(headers: IncomingHttpHeaders): string {
  const own = headers["x-api-key"] ?? headers["x-goog-api-key"];
  return String(own ?? headers.authorization?.replace(/^Bearer /, "") ?? "");
}

const send = (response: ServerResponse, { status, body, headers }: Failure) =>
  sendJson(response, { status, body, headers: { "x-request-id": id("req"), ...headers } });

/** Speaks the AI vendors' wires. What it says is in ai-scenarios.ts. */
export const ai: Vendor = {
  name: "ai",
  title: "OpenAI, Anthropic, Gemini, xAI, OpenRouter, AI Gateway, an own server",
  scenarios: [
    `Key for all: ${aiTestKey}`,
    "[[scenario:name]] in the message chooses what is said; the names are in ai-scenarios.ts",
    "Without one a request with plan_days plans a trip to Lisbon",
  ],
  environment(url) {
    const address = aiAddress(url);
    return {
      OPENAI_BASE_URL: address.openai,
      ANTHROPIC_BASE_URL: address.anthropic,
      GOOGLE_GENERATIVE_AI_BASE_URL: address.google,
      XAI_BASE_URL: address.xai,
      OPENROUTER_BASE_URL: address.openrouter,
      AI_GATEWAY_BASE_URL: address.ai_gateway,
    };
  },
  create() {
    const attempts = new Map<string, number>();
    return async ({ path, headers, body }, response) => {
      const check = keyChecks.find((candidate) => candidate.path.test(path));
      const wire = check?.wire ?? routes.find((candidate) => candidate.path.test(path))?.wire;
      if (!wire) return send(response, { status: 404, body: { error: { message: "Unknown request URL" } } });
      const key = keyOf(headers);
      if (key !== aiTestKey) return send(response, wire.wrongKey(key));
      if (check) return send(response, { status: 200, body: check.answer });

      const conversation = wire.conversationOf(body);
      const attempt = (attempts.get(`${path} ${conversation.text}`) ?? 0) + 1;
      attempts.set(`${path} ${conversation.text}`, attempt);
      const answer = nextAnswer(conversation, attempt);
      if (answer.kind === "failure") return send(response, wire.failure(answer.failure));
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
    };
  },
};
