import type { today as source } from "../en/today.ts";
import type { Translation } from "../translation.ts";

export const today: Translation<typeof source> = {
  title: "Heute",
  zone: "in {zone}",
  now: "Jetzt",
  next: "Als Nächstes",
  over: "vorbei",
  leave: "Um {time} losgehen",
  way: {
    walk: "{duration} zu Fuß",
    transit: "{duration} mit Bahn und Bus",
    drive: "{duration} mit dem Auto",
  },
  estimate: "Nach der Entfernung geschätzt, von dort, wo du laut Plan vorher bist.",
  map: "Auf einer Karte zeigen",
  wholeDay: "Der ganze Tag",
  days: "Tage der Reise",
  noDates: "Diese Reise hat noch keine Daten.",
  before: "Die Reise hat noch nicht begonnen. Das ist ihr erster Tag nach Plan.",
  after: "Die Reise ist vorbei. Das ist ihr letzter Tag.",
  other: "Das ist ein anderer Tag der Reise.",
  done: "Alles, was für heute geplant war, ist getan.",
  empty: "Für diesen Tag ist nichts geplant.",
  offline: "Ohne Verbindung. Gespeichert um {time}.",
};
