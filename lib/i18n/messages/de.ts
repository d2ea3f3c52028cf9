import { auth } from "./de/auth.ts";
import { chat } from "./de/chat.ts";
import { errors } from "./de/errors.ts";
import { flights } from "./de/flights.ts";
import { hotels } from "./de/hotels.ts";
import { landing } from "./de/landing.ts";
import { layout } from "./de/layout.ts";
import { map } from "./de/map.ts";
import { palette } from "./de/palette.ts";
import { providers } from "./de/providers.ts";
import { search } from "./de/search.ts";
import { settings } from "./de/settings.ts";
import { today } from "./de/today.ts";
import { tripList } from "./de/trip-list.ts";
import { trips } from "./de/trips.ts";
import { ui } from "./de/ui.ts";
import type { Messages } from "./en.ts";
import type { Translation } from "./translation.ts";

export const de = {
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
