export const trips = {
  tab: "Viaje",
  weather: {
    typical: "típico {high} / {low}",
    forecast: "{high} / {low}, lluvia {chance}",
    degrees: "{high} / {low}",
  },
};
