import { z } from "zod";
import type { Conversation, FailureKind } from "./ai-scenarios.ts";
import { type AiWire, type Content, dataFrame, type Failure, usageOf, words } from "./ai-wire.ts";

/** Gemini's streamGenerateContent (v1beta, alt=sse): what a request says, and an answer as its events. */
const partSchema = z.object({
  text: z.string().optional(),
  functionResponse: z.object({ name: z.string(), response: z.unknown() }).optional(),
});
const bodySchema = z.object({
  contents: z.array(z.object({ role: z.string().optional(), parts: z.array(partSchema) })),
  tools: z
    .array(z.object({ functionDeclarations: z.array(z.object({ name: z.string() })).optional() }))
    .optional(),
});

function conversationOf(request: unknown): Conversation {
  const { contents, tools = [] } = bodySchema.parse(request);
  const parts = contents.flatMap((content) => content.parts.map((part) => ({ role: content.role, part })));
  const lastWords = parts.findLastIndex(({ role, part }) => role === "user" && part.text !== undefined);
  return {
    text: parts[lastWords]?.part.text ?? "",
    toolNames: tools.flatMap(({ functionDeclarations = [] }) => functionDeclarations.map(({ name }) => name)),
    results: parts
      .slice(lastWords + 1)
      .flatMap(({ part: { functionResponse: result } }) =>
        result ? [{ name: result.name, output: result.response }] : [],
      ),
  };
}

const errorBody = (input: { code: number; status: string; message: string; details?: unknown[] }) => ({
  error: input,
});

function* events(body: unknown, content: Content): Generator<unknown> {
  const usage = usageOf({ body, content });
  const { ending } = content;
  const chunk = (parts: unknown[], finishReason?: string) => ({
    candidates: [{ content: { parts, role: "model" }, index: 0, ...(finishReason ? { finishReason } : {}) }],
    usageMetadata: {
      promptTokenCount: usage.input,
      candidatesTokenCount: usage.output,
      totalTokenCount: usage.input + usage.output,
    },
    modelVersion: "gemini-3.8-flash",
  });
  for (const text of words(content.reasoning)) yield chunk([{ text, thought: true }]);
  for (const text of words(content.text)) yield chunk([{ text }]);
  if (ending === "reset" || ending === "end-of-file") return;
  if (ending === "error") {
    yield errorBody({ code: 503, status: "UNAVAILABLE", message: "The model is overloaded." });
    return;
  }
  for (const call of content.calls) {
    // Gemini sends a call's arguments as an object; broken ones arrive as a malformed call.
    try {
      const args: unknown = JSON.parse(call.arguments);
      yield chunk([{ functionCall: { name: call.name, args } }]);
    } catch {
      yield chunk([], "MALFORMED_FUNCTION_CALL");
      return;
    }
  }
  yield chunk([{ text: "" }], ending === "refusal" ? "SAFETY" : ending === "limit" ? "MAX_TOKENS" : "STOP");
}

const type = (name: string) => `type.googleapis.com/google.rpc.${name}`;

function failure(kind: FailureKind): Failure {
  const exhausted = (quotaId: string, retryDelay?: string): Failure => ({
    status: 429,
    body: errorBody({
      code: 429,
      status: "RESOURCE_EXHAUSTED",
      message: "You exceeded your current quota, please check your plan.",
      details: [
        { "@type": type("QuotaFailure"), violations: [{ quotaId }] },
        ...(retryDelay ? [{ "@type": type("RetryInfo"), retryDelay }] : []),
      ],
    }),
  });
  switch (kind) {
    case "quota":
      return exhausted("GenerateRequestsPerDayPerProjectPerModel-FreeTier");
    case "rate-limit":
      return exhausted("GenerateRequestsPerMinutePerProjectPerModel-FreeTier", "0.4s");
    case "rate-limit-long":
      return exhausted("GenerateRequestsPerMinutePerProjectPerModel-FreeTier", "90s");
    case "overloaded":
      return {
        status: 503,
        body: errorBody({ code: 503, status: "UNAVAILABLE", message: "The model is overloaded." }),
      };
    case "server-error":
      return {
        status: 500,
        body: errorBody({ code: 500, status: "INTERNAL", message: "An internal error has occurred." }),
      };
  }
}

export const googleWire: AiWire = {
  conversationOf,
  failure,
  wrongKey: () => ({
    status: 400,
    body: errorBody({
      code: 400,
      status: "INVALID_ARGUMENT",
      message: "API key not valid. Please pass a valid API key.",
      details: [{ "@type": type("ErrorInfo"), reason: "API_KEY_INVALID", domain: "googleapis.com" }],
    }),
  }),
  *frames({ body, content }) {
    for (const event of events(body, content)) yield dataFrame(event);
  },
};
