export const trips = {
  tab: "Reise",
  weather: {
    typical: "üblich {high} / {low}",
    forecast: "{high} / {low}, Regen {chance}",
    degrees: "{high} / {low}",
  },
};
