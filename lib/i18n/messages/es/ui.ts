export const ui = {
  evidence: {
    live: "en vivo",
    cached: "guardado",
    typical: "típico",
    estimated: "estimado",
    simulated: "simulado",
    user: "tuyo",
    unknown: "desconocido",
    asOf: "A fecha de {when}",
  },
};
