import { z } from "zod";

/**
 * Who can lead the chat, with the model that speaks when nobody chose one. Ids go stale: they were read from the
 * providers' packages in November 2026, and a traveller may write any other.
 */
export const aiProviders = {
  openai: { name: "OpenAI", address: "https://api.openai.com/v1", defaultModel: "gpt-5.4-mini" },
  anthropic: {
    name: "Anthropic",
    address: "https://api.anthropic.com/v1",
    defaultModel: "claude-sonnet-5-5",
  },
  google: {
    name: "Google Gemini",
    address: "https://generativelanguage.googleapis.com/v1beta",
    defaultModel: "gemini-3.8-flash",
  },
  xai: { name: "xAI", address: "https://api.x.ai/v1", defaultModel: "grok-4.7" },
  openrouter: {
    name: "OpenRouter",
    address: "https://openrouter.ai/api/v1",
    defaultModel: "openai/gpt-5.4-mini",
  },
  ai_gateway: {
    name: "Vercel AI Gateway",
    address: "https://ai-gateway.vercel.sh/v4/ai",
    defaultModel: "openai/gpt-5.4-mini",
  },
  // Any server that speaks OpenAI's chat completions (Ollama, LM Studio): address and model come with the key.
  openai_compatible: { name: "Your own AI server", address: null, defaultModel: null },
} as const;

export const aiProviderSchema = z.enum([
  "openai",
  "anthropic",
  "google",
  "xai",
  "openrouter",
  "ai_gateway",
  "openai_compatible",
]);

export type AiProvider = z.infer<typeof aiProviderSchema>;

export const modelIdSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[\w.:/@-]+$/, "This is not a model's id.");
