import type { Money } from "../../utils/money.ts";
import type { NamedPlace, RequestedDates } from "./request.ts";

/** As much of a trip as a sentence about it can mean. */
export type EditableTrip = {
  startDate: string | null;
  endDate: string | null;
  items: {
    id: string;
    kind: string;
    title: string;
    day: string | null;
    category?: string | undefined;
  }[];
};

export type PartOfDay = "morning" | "afternoon" | "evening";

/** One change that a sentence asks for. Days count from 1; `null` is "all days" or "whichever fits". */
export type EditIntent =
  | { kind: "swap-days"; first: number; second: number }
  | { kind: "pace"; pace: "slow" | "fast"; day: number | null }
  | { kind: "cheaper"; day: number | null }
  /** `minute` since midnight, or `shift` in minutes when only "later" was said. */
  | { kind: "start"; day: number | null; minute: number | null; shift: number }
  | { kind: "move"; itemIds: string[]; day: number | null; part: PartOfDay | null; minute: number | null }
  | { kind: "remove"; itemIds: string[] }
  | { kind: "add"; what: string; interest: string | null; day: number | null; part: PartOfDay | null }
  | { kind: "replace"; itemIds: string[]; by: string | null }
  | { kind: "lock" | "unlock"; itemIds: string[] }
  | { kind: "hotel"; wish: "cheaper" | "better" | "other" | "more-central" }
  | { kind: "flight"; wish: "cheaper" | "earlier" | "later" | "direct" | "other" }
  | { kind: "length"; days: number }
  | { kind: "dates"; dates: RequestedDates }
  | { kind: "budget"; budget: Money }
  | { kind: "interest"; interest: string; more: boolean }
  | { kind: "replan"; day: number | null }
  | { kind: "undo" }
  | { kind: "redo" }
  | { kind: "origin"; place: NamedPlace }
  | { kind: "party"; party: { adults: number; childAges: number[] } }
  /** Understood, but not which item is meant; `itemIds` are the ones it may be. */
  | {
      kind: "unclear";
      verb: "remove" | "move" | "replace" | "lock" | "unlock";
      words: string;
      itemIds: string[];
    };
