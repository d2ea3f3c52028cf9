import type { today as source } from "../en/today.ts";
import type { Translation } from "../translation.ts";

export const today: Translation<typeof source> = {
  title: "Hoy",
  zone: "en {zone}",
  now: "Ahora",
  next: "A continuación",
  over: "pasado",
  leave: "Sal a las {time}",
  way: {
    walk: "{duration} a pie",
    transit: "{duration} en transporte público",
    drive: "{duration} en coche",
  },
  estimate: "Estimado por la distancia desde donde el plan te sitúa antes.",
  map: "Ver en un mapa",
  wholeDay: "Todo el día",
  days: "Días del viaje",
  noDates: "Este viaje aún no tiene fechas.",
  before: "El viaje no ha empezado. Este es su primer día según el plan.",
  after: "El viaje ha terminado. Este es su último día.",
  other: "Este es otro día del viaje.",
  done: "Todo lo planificado para hoy está hecho.",
  empty: "No hay nada planificado para este día.",
  offline: "Sin conexión. Guardado a las {time}.",
};
