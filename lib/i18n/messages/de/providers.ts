export const providers = {
  ownServer: "Dein eigener Server",
  ownServerKey: "Nur wenn dein Server einen verlangt",
  field: { baseUrl: "Adresse", model: "Modell", enterpriseHost: "Enterprise-Host" },
  openai: {
    gives: "Den Chat führt ein Sprachmodell.",
    without: "Ohne ihn antwortet der eingebaute Planer.",
    cost: "Nach Tokens, zu den Preisen des Anbieters.",
    limits:
      "Vom Anbieter für dein Konto festgelegt; ist eine Grenze erreicht, steht da, wie lange zu warten ist.",
  },
  anthropic: {
    gives: "Den Chat führt ein Claude-Modell.",
    without: "Ohne Modell antwortet der eingebaute Planer.",
    cost: "Nach Tokens, zu den Preisen des Anbieters.",
    limits:
      "Vom Anbieter für dein Konto festgelegt; ist eine Grenze erreicht, steht da, wie lange zu warten ist.",
  },
  google: {
    gives: "Den Chat führt ein Gemini-Modell.",
    without: "Ohne Modell antwortet der eingebaute Planer.",
    cost: "Nach Tokens; wenig Nutzung kann kostenlos sein.",
    limits:
      "Vom Anbieter für dein Konto festgelegt; ist eine Grenze erreicht, steht da, wie lange zu warten ist.",
  },
  xai: {
    gives: "Den Chat führt ein Grok-Modell.",
    without: "Ohne Modell antwortet der eingebaute Planer.",
    cost: "Nach Tokens, zu den Preisen des Anbieters.",
    limits:
      "Vom Anbieter für dein Konto festgelegt; ist eine Grenze erreicht, steht da, wie lange zu warten ist.",
  },
  openrouter: {
    gives: "Ein Schlüssel für die Modelle vieler Hersteller.",
    without: "Ohne Modell antwortet der eingebaute Planer.",
    cost: "Nach Tokens, aus deinem OpenRouter-Guthaben.",
    limits:
      "Vom Anbieter für dein Konto festgelegt; ist eine Grenze erreicht, steht da, wie lange zu warten ist.",
  },
  ai_gateway: {
    gives: "Ein Schlüssel für die Modelle vieler Hersteller.",
    without: "Ohne Modell antwortet der eingebaute Planer.",
    cost: "Nach Tokens, aus deinem Vercel-Guthaben.",
    limits:
      "Vom Anbieter für dein Konto festgelegt; ist eine Grenze erreicht, steht da, wie lange zu warten ist.",
  },
  openai_compatible: {
    gives:
      "Den Chat führt ein Modell auf einem beliebigen Server, der das Protokoll von OpenAI spricht: Ollama, LM Studio, vLLM.",
    without: "Ohne Modell antwortet der eingebaute Planer.",
    cost: "Was dein Server dich kostet.",
    limits: "Adressen im Netz dieser Seite werden abgelehnt, wenn der Betreiber sie nicht erlaubt.",
  },
  duffel: {
    gives: "Aktuelle Flugangebote und Tarife, und Unterkünfte, wo dein Konto sie hat.",
    without: "Ohne ihn sind Flüge simuliert und so bezeichnet.",
    cost: "Bis 1.500 Suchen je Buchung kostet eine Suche nichts, danach einen halben US-Cent; eine Buchung hat die Gebühr von Duffel.",
    limits: "Von Duffel für dein Konto festgelegt. Ein Test-Token sieht nur Testangebote.",
  },
  liteapi: {
    gives: "Aktuelle Unterkünfte mit Zimmern, Verpflegung und Stornobedingungen, und Flüge.",
    without: "Ohne ihn sind Unterkünfte ohne Preise oder simuliert, und so bezeichnet.",
    cost: "Kostenlos bis 5.000 Suchen je Buchung.",
    limits: "5 Anfragen je Sekunde mit einem Sandbox-Schlüssel.",
  },
  amadeus: {
    gives:
      "Flug- und Unterkunftsangebote mit einem Enterprise-Vertrag. Self-Service-Schlüssel gibt es seit Juli 2026 nicht mehr.",
    without: "Ohne ihn werden die anderen Anbieter gefragt.",
    cost: "Nach deinem Vertrag.",
    limits: "10 Anfragen je Sekunde, oder wie im Vertrag.",
  },
  openweather: {
    gives: "Die Vorhersage für die nächsten acht Tage einer Reise.",
    without: "Ohne ihn wird Open-Meteo gefragt, oder das übliche Klima gezeigt.",
    cost: "1.000 Abrufe am Tag sind frei; das One-Call-Abo braucht eine Karte.",
    limits: "2.000 Abrufe am Tag, wenn du es nicht änderst.",
  },
  google_maps: {
    gives: "Orte mit Bewertungen und Adressen, und Wegzeiten auch mit öffentlichen Verkehrsmitteln.",
    without: "Ohne ihn werden OpenStreetMap, Wikipedia und Schätzungen verwendet.",
    cost: "Jede Art von Abruf ist im Monat bis zu einer Menge frei, danach gilt der Preis von Google.",
    limits:
      "Orte werden nie auf dieser Karte gezeigt und nicht gespeichert: Bedingungen von Google. Schalte Places API (New) und Routes API für den Schlüssel frei.",
  },
};
