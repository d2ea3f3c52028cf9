export const trips = {
  tab: "Trip",
  weather: { typical: "typical {high} / {low}" },
} as const;
