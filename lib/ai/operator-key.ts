import type { ServerEnv } from "@/lib/env/schema";
import type { AiProvider } from "./ai-providers";
import type { ModelKey } from "./resolve-model";

type Account = { apiKey: string | undefined; baseURL: string | undefined };

/** The operator's accounts, by the variables that each vendor's own tools read where there is such a name. */
export function operatorAccounts(env: ServerEnv): Record<Exclude<AiProvider, "openai_compatible">, Account> {
  return {
    openai: { apiKey: env.OPENAI_API_KEY, baseURL: env.OPENAI_BASE_URL },
    anthropic: { apiKey: env.ANTHROPIC_API_KEY, baseURL: env.ANTHROPIC_BASE_URL },
    google: { apiKey: env.GOOGLE_GENERATIVE_AI_API_KEY, baseURL: env.GOOGLE_GENERATIVE_AI_BASE_URL },
    xai: { apiKey: env.XAI_API_KEY, baseURL: env.XAI_BASE_URL },
    openrouter: { apiKey: env.OPENROUTER_API_KEY, baseURL: env.OPENROUTER_BASE_URL },
    ai_gateway: { apiKey: env.AI_GATEWAY_API_KEY, baseURL: env.AI_GATEWAY_BASE_URL },
  };
}

/** The address at which a provider is asked, for every key alike; undefined means the provider's own. */
export function providerAddress({
  env,
  provider,
}: {
  env: ServerEnv;
  provider: AiProvider;
}): string | undefined {
  return provider === "openai_compatible" ? undefined : operatorAccounts(env)[provider].baseURL;
}

/** The operator's model: the one that OPERATOR_MODEL names, else the usual one of the first provider with a key. */
export function operatorKey(env: ServerEnv): ModelKey | null {
  const accounts = operatorAccounts(env);
  const chosen = env.OPERATOR_MODEL;
  const providers = chosen
    ? [chosen.provider]
    : (["openai", "anthropic", "google", "xai", "openrouter", "ai_gateway"] as const);
  for (const provider of providers) {
    const account = accounts[provider];
    if (account.apiKey) return { provider, ...account, modelId: chosen?.modelId };
  }
  return null;
}
