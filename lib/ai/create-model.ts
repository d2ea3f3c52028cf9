import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogle } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { JSONObject, LanguageModelV4 } from "@ai-sdk/provider";
import { createXai } from "@ai-sdk/xai";
import { createGateway } from "ai";
import { AppError } from "@/lib/errors/app-error";
import { type AiProvider, aiProviders } from "./ai-providers";
import { modelFetch } from "./model-fetch";

export type ModelAccess = {
  provider: AiProvider;
  /** Absent only for a server of one's own that asks for none. */
  apiKey: string | undefined;
  modelId: string;
  /** Default: the provider's own address. Always named to the SDK, which would otherwise look into the environment. */
  baseURL: string | undefined;
  fetch: typeof globalThis.fetch;
};

export type CreatedModel = {
  model: LanguageModelV4;
  providerOptions: Record<string, JSONObject>;
  /** Only where the protocol wants a limit. */
  maxOutputTokens?: number;
};

/** What OpenRouter says of an answer's price, which its protocol adds to OpenAI's. */
const openRouterCost = {
  extractMetadata: async () => undefined,
  createStreamExtractor: () => {
    let cost: number | undefined;
    return {
      processChunk(chunk: unknown) {
        const usage = typeof chunk === "object" && chunk && "usage" in chunk ? chunk.usage : null;
        if (typeof usage === "object" && usage && "cost" in usage && typeof usage.cost === "number") {
          cost = usage.cost;
        }
      },
      buildMetadata: () => (cost === undefined ? undefined : { openrouter: { cost } }),
    };
  },
};

/** A model of one provider for one request, speaking that provider's own protocol. Never a model by a plain name. */
export function createModel({ provider, apiKey, modelId, baseURL, fetch }: ModelAccess): CreatedModel {
  const { name, address } = aiProviders[provider];
  const url = baseURL ?? address;
  if (!url || (!apiKey && provider !== "openai_compatible")) throw new AppError("no_key");
  const settings = { apiKey: apiKey ?? "", baseURL: url, fetch: modelFetch({ fetch, name }) };
  switch (provider) {
    case "openai":
      // OpenAI keeps nothing of what travellers say.
      return { model: createOpenAI(settings)(modelId), providerOptions: { openai: { store: false } } };
    case "anthropic":
      return { model: createAnthropic(settings)(modelId), providerOptions: {}, maxOutputTokens: 16_000 };
    case "google":
      return { model: createGoogle(settings)(modelId), providerOptions: {} };
    case "xai":
      return { model: createXai(settings)(modelId), providerOptions: { xai: { store: false } } };
    case "ai_gateway":
      return { model: createGateway(settings)(modelId), providerOptions: {} };
    case "openrouter":
      return {
        model: createOpenAICompatible({
          ...settings,
          name: "openrouter",
          includeUsage: true,
          metadataExtractor: openRouterCost,
          transformRequestBody: (body) => ({ ...body, usage: { include: true } }),
        })(modelId),
        providerOptions: {},
      };
    case "openai_compatible":
      return {
        model: createOpenAICompatible({
          name: "own",
          baseURL: url,
          fetch: settings.fetch,
          includeUsage: true,
          ...(apiKey ? { apiKey } : {}),
        })(modelId),
        providerOptions: {},
      };
  }
}
