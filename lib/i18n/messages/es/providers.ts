export const providers = {
  ownServer: "Tu propio servidor",
  ownServerKey: "Solo si tu servidor la pide",
  field: { baseUrl: "Dirección", model: "Modelo", enterpriseHost: "Servidor Enterprise" },
  openai: {
    gives: "El chat lo lleva un modelo de lenguaje.",
    without: "Sin ella responde el planificador integrado.",
    cost: "Por tokens, a los precios del proveedor.",
    limits: "Los fija el proveedor para tu cuenta; si se alcanza un límite, se muestra la espera.",
  },
  anthropic: {
    gives: "El chat lo lleva un modelo Claude.",
    without: "Sin modelo responde el planificador integrado.",
    cost: "Por tokens, a los precios del proveedor.",
    limits: "Los fija el proveedor para tu cuenta; si se alcanza un límite, se muestra la espera.",
  },
  google: {
    gives: "El chat lo lleva un modelo Gemini.",
    without: "Sin modelo responde el planificador integrado.",
    cost: "Por tokens; un uso pequeño puede ser gratuito.",
    limits: "Los fija el proveedor para tu cuenta; si se alcanza un límite, se muestra la espera.",
  },
  xai: {
    gives: "El chat lo lleva un modelo Grok.",
    without: "Sin modelo responde el planificador integrado.",
    cost: "Por tokens, a los precios del proveedor.",
    limits: "Los fija el proveedor para tu cuenta; si se alcanza un límite, se muestra la espera.",
  },
  openrouter: {
    gives: "Una clave para los modelos de muchos fabricantes.",
    without: "Sin modelo responde el planificador integrado.",
    cost: "Por tokens, de tu saldo de OpenRouter.",
    limits: "Los fija el proveedor para tu cuenta; si se alcanza un límite, se muestra la espera.",
  },
  ai_gateway: {
    gives: "Una clave para los modelos de muchos fabricantes.",
    without: "Sin modelo responde el planificador integrado.",
    cost: "Por tokens, de tu saldo de Vercel.",
    limits: "Los fija el proveedor para tu cuenta; si se alcanza un límite, se muestra la espera.",
  },
  openai_compatible: {
    gives:
      "El chat lo lleva un modelo en cualquier servidor que hable el protocolo de OpenAI: Ollama, LM Studio, vLLM.",
    without: "Sin modelo responde el planificador integrado.",
    cost: "Lo que te cueste tu servidor.",
    limits: "Las direcciones de la red de este sitio se rechazan salvo que su operador las permita.",
  },
  duffel: {
    gives: "Ofertas y tarifas de vuelos en vivo, y alojamientos si tu cuenta los tiene.",
    without: "Sin ella los vuelos son simulados, y así se indica.",
    cost: "Una búsqueda no cuesta nada hasta 1.500 por reserva, y medio centavo de dólar después; una reserva tiene la comisión de Duffel.",
    limits: "Los fija Duffel para tu cuenta. Un token de prueba solo ve ofertas de prueba.",
  },
  liteapi: {
    gives: "Alojamientos en vivo con habitaciones, régimen y condiciones de cancelación, y vuelos.",
    without: "Sin ella los alojamientos salen sin precios o simulados, y así se indica.",
    cost: "Gratis hasta 5.000 búsquedas por reserva.",
    limits: "5 solicitudes por segundo con una clave de pruebas.",
  },
  amadeus: {
    gives:
      "Ofertas de vuelos y alojamientos con un contrato Enterprise. Las claves Self-Service terminaron en julio de 2026.",
    without: "Sin ella se pregunta a los demás proveedores.",
    cost: "Según tu contrato.",
    limits: "10 solicitudes por segundo, o lo que diga tu contrato.",
  },
  openweather: {
    gives: "La previsión para los próximos ocho días de un viaje.",
    without: "Sin ella se pregunta a Open-Meteo, o se muestra el clima típico.",
    cost: "1.000 llamadas al día son gratis; la suscripción One Call requiere una tarjeta.",
    limits: "2.000 llamadas al día, salvo que lo cambies.",
  },
  google_maps: {
    gives: "Lugares con valoraciones y direcciones, y tiempos también en transporte público.",
    without: "Sin ella se usan OpenStreetMap, Wikipedia y estimaciones.",
    cost: "Cada tipo de llamada tiene una cantidad mensual gratuita, y después el precio de Google.",
    limits:
      "Los lugares nunca se dibujan en este mapa ni se guardan: condiciones de Google. Activa Places API (New) y Routes API para la clave.",
  },
};
