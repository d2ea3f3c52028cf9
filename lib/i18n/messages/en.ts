import { auth } from "./en/auth.ts";
import { chat } from "./en/chat.ts";
import { errors } from "./en/errors.ts";
import { flights } from "./en/flights.ts";
import { hotels } from "./en/hotels.ts";
import { landing } from "./en/landing.ts";
import { layout } from "./en/layout.ts";
import { map } from "./en/map.ts";
import { palette } from "./en/palette.ts";
import { providers } from "./en/providers.ts";
import { search } from "./en/search.ts";
import { settings } from "./en/settings.ts";
import { today } from "./en/today.ts";
import { tripList } from "./en/trip-list.ts";
import { trips } from "./en/trips.ts";
import { ui } from "./en/ui.ts";

/** Every text of the interface in English, the language the others are translated from. */
export const en = {
  auth,
  chat,
  errors,
  flights,
  hotels,
  landing,
  layout,
  map,
  palette,
  providers,
  search,
  settings,
  today,
  tripList,
  trips,
  ui,
} as const;

export type Messages = typeof en;
