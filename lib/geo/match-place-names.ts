import "server-only";
import { airports, cities, countries } from "./gazetteer";
import { createPlaceMatcher } from "./place-matcher";

/** The places of the embedded gazetteer that a text names. */
export const matchPlaceNames = createPlaceMatcher({ airports, cities, countries });
