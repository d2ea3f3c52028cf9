import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { openAiAddress } from "./check-openai-key";

export type ModelSource = "own_key" | "operator" | "built_in";

export type ResolvedModel = {
  model: LanguageModelV4;
  /** What the traveller reads beside an answer. */
  label: string;
  source: ModelSource;
  providerOptions: { openai?: { store: boolean } };
};

type ResolveInput = {
  /** The traveller's own key, read from Vault for this request, or null. */
  userKey: string | null;
  operatorKey: string | undefined;
  baseURL: string | undefined;
  modelId: string;
  builtIn: LanguageModelV4;
  fetch?: typeof globalThis.fetch;
};

/**
 * A 429 for used-up credit looks like any other to the SDK, which would try twice more.
 * As a 402 it ends at once; `toModelError` knows both.
 */
function withoutQuotaRetries(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.status !== 429) return response;
    const body = await response.text();
    const status = body.includes("insufficient_quota") ? 402 : 429;
    return new Response(body, { status, headers: response.headers });
  };
}

/** Which model speaks in this request: the traveller's key, the operator's, or the built-in planner. */
export function resolveModel(input: ResolveInput): ResolvedModel {
  const apiKey = input.userKey ?? input.operatorKey;
  if (!apiKey) {
    return { model: input.builtIn, label: "Built-in planner", source: "built_in", providerOptions: {} };
  }
  const openai = createOpenAI({
    apiKey,
    // Always named: the SDK would otherwise look into the environment by itself.
    baseURL: input.baseURL ?? openAiAddress,
    fetch: withoutQuotaRetries(input.fetch ?? globalThis.fetch),
  });
  return {
    model: openai(input.modelId),
    label: input.modelId,
    source: input.userKey ? "own_key" : "operator",
    // OpenAI keeps nothing of what travellers say.
    providerOptions: { openai: { store: false } },
  };
}
