import type { KeyProvider, KeySettings } from "./schema.ts";

type SettingField = { name: keyof KeySettings; label: string; example: string; isRequired: boolean };

export type KeyDescription = {
  name: string;
  kind: "model" | "travel";
  gives: string;
  without: string;
  /** What a call costs the traveller, in the provider's own terms. */
  cost: string;
  limits: string;
  /** The beginning of a key, so that the right one is pasted. */
  example: string;
  /** Where a key is made; null where the server is one's own. */
  url: string | null;
  settings: readonly SettingField[];
};

const builtIn = "Without a model the built-in planner answers.";
const byToken = "By tokens, at the provider's prices.";
const byTier = "Set by the provider for your account; a limit that is reached is shown with the wait.";

/** What each provider gives, costs and allows: the settings page shows it as it stands here. */
export const keyDescriptions: Record<KeyProvider, KeyDescription> = {
  openai: {
    name: "OpenAI",
    kind: "model",
    gives: "The chat is led by a language model.",
    without: "Without it the built-in planner answers.",
    cost: byToken,
    limits: byTier,
    example: "sk-…",
    url: "https://platform.openai.com/api-keys",
    settings: [],
  },
  anthropic: {
    name: "Anthropic",
    kind: "model",
    gives: "The chat is led by a Claude model.",
    without: builtIn,
    cost: byToken,
    limits: byTier,
    example: "sk-ant-…",
    url: "https://console.anthropic.com/settings/keys",
    settings: [],
  },
  google: {
    name: "Google Gemini",
    kind: "model",
    gives: "The chat is led by a Gemini model.",
    without: builtIn,
    cost: "By tokens; small use may be free.",
    limits: byTier,
    example: "AIza…",
    url: "https://aistudio.google.com/apikey",
    settings: [],
  },
  xai: {
    name: "xAI",
    kind: "model",
    gives: "The chat is led by a Grok model.",
    without: builtIn,
    cost: byToken,
    limits: byTier,
    example: "xai-…",
    url: "https://console.x.ai",
    settings: [],
  },
  openrouter: {
    name: "OpenRouter",
    kind: "model",
    gives: "One key for the models of many makers.",
    without: builtIn,
    cost: "By tokens, from your OpenRouter credit.",
    limits: byTier,
    example: "sk-or-…",
    url: "https://openrouter.ai/settings/keys",
    settings: [],
  },
  ai_gateway: {
    name: "Vercel AI Gateway",
    kind: "model",
    gives: "One key for the models of many makers.",
    without: builtIn,
    cost: "By tokens, from your Vercel credit.",
    limits: byTier,
    example: "vck_…",
    url: "https://vercel.com/docs/ai-gateway",
    settings: [],
  },
  openai_compatible: {
    name: "Your own server",
    kind: "model",
    gives: "The chat is led by a model on any server that speaks OpenAI's protocol: Ollama, LM Studio, vLLM.",
    without: builtIn,
    cost: "Whatever your server costs you.",
    limits: "Addresses inside the network of this site are refused unless its operator allows them.",
    example: "Only if your server asks for one",
    url: null,
    settings: [
      { name: "baseUrl", label: "Address", example: "https://models.example.com/v1", isRequired: true },
      { name: "model", label: "Model", example: "llama3.3", isRequired: true },
    ],
  },
  duffel: {
    name: "Duffel",
    kind: "travel",
    gives: "Live flight offers and fares, and stays where your account has them.",
    without: "Without it flights are simulated, and say so.",
    cost: "A search costs nothing within 1,500 searches for each booking, half a US cent beyond; a booking has Duffel's fee.",
    limits: "Set by Duffel for your account. A test token sees test offers only.",
    example: "duffel_test_…",
    url: "https://app.duffel.com/tokens",
    settings: [],
  },
  liteapi: {
    name: "LiteAPI",
    kind: "travel",
    gives: "Live stays with rooms, board and cancellation terms, and flights.",
    without: "Without it stays are listed without prices or simulated, and say so.",
    cost: "Free within 5,000 searches for each booking.",
    limits: "5 requests a second with a sandbox key.",
    example: "sand_…",
    url: "https://dashboard.liteapi.travel",
    settings: [],
  },
  amadeus: {
    name: "Amadeus Enterprise",
    kind: "travel",
    gives: "Flight and stay offers on an Enterprise contract. Self-Service keys ended in July 2026.",
    without: "Without it the other providers are asked.",
    cost: "By your contract.",
    limits: "10 requests a second, or as your contract says.",
    example: "client id:client secret",
    url: "https://amadeus.com/en/travel-platform/api",
    settings: [
      {
        name: "baseUrl",
        label: "Enterprise host",
        example: "https://your-host.api.amadeus.com",
        isRequired: true,
      },
    ],
  },
  openweather: {
    name: "OpenWeather",
    kind: "travel",
    gives: "The forecast for the next eight days of a trip.",
    without: "Without it Open-Meteo is asked, or the typical climate is shown.",
    cost: "1,000 calls a day are free; the One Call subscription needs a card.",
    limits: "2,000 calls a day unless you change it.",
    example: "32 letters and digits",
    url: "https://home.openweathermap.org/api_keys",
    settings: [],
  },
  google_maps: {
    name: "Google Maps",
    kind: "travel",
    gives: "Places with ratings and addresses, and travel times also by public transport.",
    without: "Without it OpenStreetMap, Wikipedia and estimates are used.",
    cost: "Each kind of call has a monthly free amount, then Google's price.",
    limits:
      "Places are never drawn on this map and not kept: Google's terms. Enable Places API (New) and Routes API for the key.",
    example: "AIza…",
    url: "https://console.cloud.google.com/google/maps-apis/credentials",
    settings: [],
  },
};
