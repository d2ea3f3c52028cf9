import type { KeyProvider, KeySettings } from "./schema.ts";

type SettingField = {
  name: keyof KeySettings;
  label: "baseUrl" | "model" | "enterpriseHost";
  example: string;
  isRequired: boolean;
};

type KeyFacts = {
  /** Null where it is no product but a server of one's own. */
  name: string | null;
  kind: "model" | "travel";
  /** The beginning of a key, so that the right one is pasted. */
  example: string | null;
  /** Where a key is made; null where the server is one's own. */
  url: string | null;
  settings: readonly SettingField[];
};

/** What is the same in every language; `describeKey` adds the words. */
export const keyFacts: Record<KeyProvider, KeyFacts> = {
  openai: {
    name: "OpenAI",
    kind: "model",
    example: "sk-…",
    url: "https://platform.openai.com/api-keys",
    settings: [],
  },
  anthropic: {
    name: "Anthropic",
    kind: "model",
    example: "sk-ant-…",
    url: "https://console.anthropic.com/settings/keys",
    settings: [],
  },
  google: {
    name: "Google Gemini",
    kind: "model",
    example: "AIza…",
    url: "https://aistudio.google.com/apikey",
    settings: [],
  },
  xai: {
    name: "xAI",
    kind: "model",
    example: "xai-…",
    url: "https://console.x.ai",
    settings: [],
  },
  openrouter: {
    name: "OpenRouter",
    kind: "model",
    example: "sk-or-…",
    url: "https://openrouter.ai/settings/keys",
    settings: [],
  },
  ai_gateway: {
    name: "Vercel AI Gateway",
    kind: "model",
    example: "vck_…",
    url: "https://vercel.com/docs/ai-gateway",
    settings: [],
  },
  openai_compatible: {
    name: null,
    kind: "model",
    example: null,
    url: null,
    settings: [
      { name: "baseUrl", label: "baseUrl", example: "https://models.example.com/v1", isRequired: true },
      { name: "model", label: "model", example: "llama3.3", isRequired: true },
    ],
  },
  duffel: {
    name: "Duffel",
    kind: "travel",
    example: "duffel_test_…",
    url: "https://app.duffel.com/tokens",
    settings: [],
  },
  liteapi: {
    name: "LiteAPI",
    kind: "travel",
    example: "sand_…",
    url: "https://dashboard.liteapi.travel",
    settings: [],
  },
  amadeus: {
    name: "Amadeus Enterprise",
    kind: "travel",
    example: "client id:client secret",
    url: "https://amadeus.com/en/travel-platform/api",
    settings: [
      {
        name: "baseUrl",
        label: "enterpriseHost",
        example: "https://your-host.api.amadeus.com",
        isRequired: true,
      },
    ],
  },
  openweather: {
    name: "OpenWeather",
    kind: "travel",
    example: "32 letters and digits",
    url: "https://home.openweathermap.org/api_keys",
    settings: [],
  },
  google_maps: {
    name: "Google Maps",
    kind: "travel",
    example: "AIza…",
    url: "https://console.cloud.google.com/google/maps-apis/credentials",
    settings: [],
  },
};
