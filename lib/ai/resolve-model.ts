import type { LanguageModelV4 } from "@ai-sdk/provider";
import { type AiProvider, aiProviders } from "./ai-providers";
import { type CreatedModel, createModel } from "./create-model";
import type { ModelChoice, ModelSource } from "./model-choice";

export type ResolvedModel = CreatedModel & {
  /** What the traveller reads beside an answer: a model's id, or "Built-in planner". */
  label: string;
  /** Whose model it is, as the traveller knows them. */
  name: string;
  source: ModelSource;
};

/** A key with what was stored beside it; the address and the model only for a server of one's own. */
export type ModelKey = {
  provider: AiProvider;
  apiKey: string | undefined;
  baseURL: string | undefined;
  modelId: string | undefined;
};

type ResolveInput = {
  /** What the traveller chose; null when they never did. */
  choice: ModelChoice | null;
  /** The traveller's own key for that choice, read from Vault for this request, or null. */
  ownKey: ModelKey | null;
  operatorKey: ModelKey | null;
  builtIn: LanguageModelV4;
  fetch?: typeof globalThis.fetch;
  /** Reaches the addresses that travellers wrote. */
  guardedFetch: typeof globalThis.fetch;
};

/**
 * Which model speaks in this request: the traveller's key, the operator's where the traveller agreed to it, else the
 * built-in planner.
 */
export function resolveModel(input: ResolveInput): ResolvedModel {
  const { choice, ownKey, operatorKey } = input;
  const source = choice?.source ?? (ownKey ? "own_key" : "built_in");
  const key = source === "own_key" ? ownKey : source === "operator" ? operatorKey : null;
  const chosenId =
    choice?.source === "own_key" && choice.provider === key?.provider ? choice.modelId : undefined;
  const modelId = key ? (chosenId ?? key.modelId ?? aiProviders[key.provider].defaultModel) : null;
  if (!key || !modelId) {
    const name = "Built-in planner";
    return { model: input.builtIn, label: name, name, source: "built_in", providerOptions: {} };
  }
  const isOwnServer = key.provider === "openai_compatible";
  const created = createModel({
    ...key,
    modelId,
    fetch: isOwnServer ? input.guardedFetch : (input.fetch ?? globalThis.fetch),
  });
  return { ...created, label: modelId, name: aiProviders[key.provider].name, source };
}
