export const layout = {
  title: "TripSage: Reisepläne, die vor Ort aufgehen",
  description:
    "Sag, wohin, wann, mit wem und für wie viel. Du bekommst Flüge, eine Unterkunft und einen Plan Tag für Tag, der wirklich aufgeht.",
  skip: "Zum Inhalt springen",
  nav: {
    label: "Hauptmenü",
    trips: "Reisen",
    flights: "Flüge",
    hotels: "Unterkünfte",
    settings: "Einstellungen",
  },
  account: { signIn: "Anmelden", signOut: "Abmelden", keep: "Reisen behalten" },
  theme: "Hell oder dunkel",
  footer: { language: "Sprache" },
  notFound: {
    tab: "Nicht gefunden",
    title: "Hier ist nichts",
    text: "Die Seite gibt es nicht, oder sie gehört jemandem, der sie nicht mit dir geteilt hat. Ist es deine Reise, melde dich mit dem Konto an, mit dem sie angelegt wurde.",
    trips: "Deine Reisen",
    plan: "Reise planen",
  },
};
