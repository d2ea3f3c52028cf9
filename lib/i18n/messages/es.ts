import type { Messages } from "./en.ts";
import { auth } from "./es/auth.ts";
import { chat } from "./es/chat.ts";
import { errors } from "./es/errors.ts";
import { flights } from "./es/flights.ts";
import { hotels } from "./es/hotels.ts";
import { landing } from "./es/landing.ts";
import { layout } from "./es/layout.ts";
import { map } from "./es/map.ts";
import { palette } from "./es/palette.ts";
import { providers } from "./es/providers.ts";
import { search } from "./es/search.ts";
import { settings } from "./es/settings.ts";
import { today } from "./es/today.ts";
import { tripList } from "./es/trip-list.ts";
import { trips } from "./es/trips.ts";
import { ui } from "./es/ui.ts";
import type { Translation } from "./translation.ts";

export const es = {
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
} satisfies Translation<Messages>;
