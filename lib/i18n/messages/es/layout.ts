export const layout = {
  title: "TripSage: planes que funcionan sobre el terreno",
  description:
    "Di adónde, cuándo, con quién y por cuánto. Recibe vuelos, alojamiento y un plan día a día que funciona de verdad.",
  skip: "Ir al contenido",
  nav: {
    label: "Principal",
    trips: "Viajes",
    flights: "Vuelos",
    hotels: "Alojamientos",
    settings: "Ajustes",
  },
  account: { signIn: "Iniciar sesión", signOut: "Cerrar sesión", keep: "Conservar tus viajes" },
  theme: "Claro u oscuro",
  footer: { language: "Idioma" },
  notFound: {
    tab: "No encontrado",
    title: "Aquí no hay nada",
    text: "La página no existe o pertenece a alguien que no la ha compartido contigo. Si es tu viaje, inicia sesión con la cuenta con la que se creó.",
    trips: "Tus viajes",
    plan: "Planificar un viaje",
  },
};
