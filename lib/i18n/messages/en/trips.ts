export const trips = {
  tab: "Trip",
  weather: {
    typical: "typical {high} / {low}",
    forecast: "{high} / {low}, rain {chance}",
    degrees: "{high} / {low}",
  },
} as const;
