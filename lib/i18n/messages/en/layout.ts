export const layout = {
  title: "TripSage: plans that work on the ground",
  description:
    "Say where, when, with whom and for how much. Get flights, a stay and a day-by-day plan that really works.",
  skip: "Skip to the content",
  nav: { label: "Main", trips: "Trips", flights: "Flights", hotels: "Stays", settings: "Settings" },
  account: { signIn: "Sign in", signOut: "Sign out", keep: "Keep your trips" },
  theme: "Light or dark",
  footer: { language: "Language" },
  notFound: {
    tab: "Not found",
    title: "There is nothing here",
    text: "The page does not exist, or it belongs to somebody who has not shared it with you. If it is your trip, sign in with the account it was made with.",
    trips: "Your trips",
    plan: "Plan a trip",
  },
} as const;
