export const trips = {
  tab: "Viaje",
  weather: { typical: "típico {high} / {low}" },
};
