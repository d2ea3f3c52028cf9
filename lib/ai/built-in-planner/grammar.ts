import type { Pace, Party } from "@/lib/trips/schema";
import type { Money } from "@/lib/utils/money";
import type { City } from "../services";

/** What a sentence asks for, with everything open filled by an assumption that is said aloud. */
export type TripWish = {
  /** False when the sentence says nothing about a trip. */
  isUnderstood: boolean;
  /** What the sentence itself says; everything else is assumed. */
  said: ("destination" | "origin" | "dates" | "party" | "budget" | "interests" | "pace")[];
  destination: City | null;
  /** Further cities of the same trip, in the order in which they were named. */
  furtherDestinations: City[];
  /** By the id of the city, where the sentence says how long. */
  nightsByCity: Record<string, number>;
  /** The sentence itself says which city comes first. */
  keepsOrder: boolean;
  origin: City | null;
  startDate: string;
  endDate: string;
  party: Party;
  budget: Money | null;
  interests: string[];
  pace: Pace;
  /** Whole sentences: "I took the first week of May." */
  assumptions: string[];
};

/** A change of an existing plan. Days count from 1; null is "all days" or "whichever fits". */
export type TripEdit =
  | { kind: "swap_days"; first: number; second: number }
  | { kind: "pace"; pace: Pace; day: number | null }
  | { kind: "start"; time: string; day: number | null }
  | { kind: "remove"; itemIds: string[] }
  | { kind: "lock"; itemIds: string[] }
  /** `minute` of the day when a time was said; `part` when only that. */
  | {
      kind: "move";
      itemIds: string[];
      day: number | null;
      part: "morning" | "afternoon" | "evening" | null;
      minute: number | null;
    }
  /** `what` is null for "something else". */
  | { kind: "replace"; itemId: string; what: string | null; category: string | null; placeId: string | null }
  | { kind: "hotel"; wish: "cheaper" | "better" }
  | { kind: "add"; what: string; category: string | null; placeId: string | null; day: number | null }
  | { kind: "replan"; day: number }
  | { kind: "budget"; budget: Money }
  | { kind: "origin"; origin: City }
  | { kind: "unclear"; question: string; suggestions: string[] };

export type EditableTrip = {
  destinationCityIds: string[];
  startDate: string | null;
  endDate: string | null;
  items: { id: string; kind: string; title: string; day: string | null; category?: string | undefined }[];
};

/** How the built-in planner understands words: the grammar of the planning engine, or a test's own. */
export type Grammar = {
  readWish: (input: { text: string; currency: string }) => TripWish;
  cityById: (id: string) => City | null;
  /** Everything a text asks to change, in order; empty when it asks for nothing. */
  readEdits: (input: { text: string; trip: EditableTrip }) => TripEdit[];
};
