export const providers = {
  ownServer: "Your own server",
  ownServerKey: "Only if your server asks for one",
  field: { baseUrl: "Address", model: "Model", enterpriseHost: "Enterprise host" },
  openai: {
    gives: "The chat is led by a language model.",
    without: "Without it the built-in planner answers.",
    cost: "By tokens, at the provider's prices.",
    limits: "Set by the provider for your account; a limit that is reached is shown with the wait.",
  },
  anthropic: {
    gives: "The chat is led by a Claude model.",
    without: "Without a model the built-in planner answers.",
    cost: "By tokens, at the provider's prices.",
    limits: "Set by the provider for your account; a limit that is reached is shown with the wait.",
  },
  google: {
    gives: "The chat is led by a Gemini model.",
    without: "Without a model the built-in planner answers.",
    cost: "By tokens; small use may be free.",
    limits: "Set by the provider for your account; a limit that is reached is shown with the wait.",
  },
  xai: {
    gives: "The chat is led by a Grok model.",
    without: "Without a model the built-in planner answers.",
    cost: "By tokens, at the provider's prices.",
    limits: "Set by the provider for your account; a limit that is reached is shown with the wait.",
  },
  openrouter: {
    gives: "One key for the models of many makers.",
    without: "Without a model the built-in planner answers.",
    cost: "By tokens, from your OpenRouter credit.",
    limits: "Set by the provider for your account; a limit that is reached is shown with the wait.",
  },
  ai_gateway: {
    gives: "One key for the models of many makers.",
    without: "Without a model the built-in planner answers.",
    cost: "By tokens, from your Vercel credit.",
    limits: "Set by the provider for your account; a limit that is reached is shown with the wait.",
  },
  openai_compatible: {
    gives: "The chat is led by a model on any server that speaks OpenAI's protocol: Ollama, LM Studio, vLLM.",
    without: "Without a model the built-in planner answers.",
    cost: "Whatever your server costs you.",
    limits: "Addresses inside the network of this site are refused unless its operator allows them.",
  },
  duffel: {
    gives: "Live flight offers and fares, and stays where your account has them.",
    without: "Without it flights are simulated, and say so.",
    cost: "A search costs nothing within 1,500 searches for each booking, half a US cent beyond; a booking has Duffel's fee.",
    limits: "Set by Duffel for your account. A test token sees test offers only.",
  },
  liteapi: {
    gives: "Live stays with rooms, board and cancellation terms, and flights.",
    without: "Without it stays are listed without prices or simulated, and say so.",
    cost: "Free within 5,000 searches for each booking.",
    limits: "5 requests a second with a sandbox key.",
  },
  amadeus: {
    gives: "Flight and stay offers on an Enterprise contract. Self-Service keys ended in July 2026.",
    without: "Without it the other providers are asked.",
    cost: "By your contract.",
    limits: "10 requests a second, or as your contract says.",
  },
  openweather: {
    gives: "The forecast for the next eight days of a trip.",
    without: "Without it Open-Meteo is asked, or the typical climate is shown.",
    cost: "1,000 calls a day are free; the One Call subscription needs a card.",
    limits: "2,000 calls a day unless you change it.",
  },
  google_maps: {
    gives: "Places with ratings and addresses, and travel times also by public transport.",
    without: "Without it OpenStreetMap, Wikipedia and estimates are used.",
    cost: "Each kind of call has a monthly free amount, then Google's price.",
    limits:
      "Places are never drawn on this map and not kept: Google's terms. Enable Places API (New) and Routes API for the key.",
  },
} as const;
