export const trips = {
  tab: "Reise",
  weather: { typical: "üblich {high} / {low}" },
};
