import type { Grammar, TripWish } from "../built-in-planner/grammar";
import { toCity } from "../create-services";

export const lisbonSentence =
  "5 days in Lisbon for two in May, from Berlin, about 2500 euros, we like food and old towns";

export const lisbonWish: TripWish = {
  isUnderstood: true,
  said: ["destination", "origin", "dates", "party", "budget", "interests"],
  destination: toCity("lisbon"),
  furtherDestinations: [],
  nightsByCity: {},
  keepsOrder: false,
  origin: toCity("berlin"),
  startDate: "2027-05-03",
  endDate: "2027-05-07",
  party: { adults: 2, childAges: [] },
  budget: { amountMinor: 250_000, currency: "EUR" },
  interests: ["food", "old-towns"],
  pace: "balanced",
  assumptions: ["I took the first whole week of May."],
};

/** A grammar that reads one wish and nothing else: the planner's moves are tested apart from the words. */
export const fixedGrammar = (
  wish: Partial<TripWish> = {},
  edits: Grammar["readEdits"] = () => [],
): Grammar => ({
  readWish: () => ({ ...lisbonWish, ...wish }),
  readEdits: edits,
  cityById: toCity,
});
