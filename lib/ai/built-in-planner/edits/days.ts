import type { TripEdit } from "../grammar";
import type { Move } from "../move";
import type { Results } from "../read-prompt";
import type { ShortTrip } from "../tool-outputs";

export type EditOf<Kind extends TripEdit["kind"]> = Extract<TripEdit, { kind: Kind }>;
export type Item = ShortTrip["items"][number];
export type Proposed = Record<string, unknown> & { kind: string; id?: string; reason: string };

/** What the engine is asked for: days to plan anew, as `plan_days` takes it. */
export type PlanInput = {
  days: string[];
  pace?: string;
  dayStart?: string;
  wantedPlaceIds: string[];
  withoutPlaceIds: string[];
  origin?: string;
  outboundOfferId?: string;
  inboundOfferId?: string;
};

/** What one edit comes to. */
export type Outcome =
  /** Single changes, and the trip with them made. */
  | { kind: "changes"; changes: Proposed[]; trip: ShortTrip; summary: string; what: string }
  /** Days that the engine plans anew. */
  | { kind: "plan"; input: PlanInput; summary: string }
  /** Something has to be searched first. */
  | { kind: "ask"; move: Move }
  /** It cannot be done; why. */
  | { kind: "refused"; say: string; suggestions?: string[] };

export type Editing<Edit> = { edit: Edit; trip: ShortTrip; results: Results };

const dayMs = 86_400_000;
const planned = new Set(["activity", "meal", "transport"]);

export const isPlanned = ({ kind, locked }: Item) => planned.has(kind) && !locked;

/** The date of day n, or null when the trip has no such day. */
export function dateOfDay({ trip, day }: { trip: ShortTrip; day: number }): string | null {
  if (!trip.startDate || !trip.endDate) return null;
  const date = new Date(Date.parse(trip.startDate) + (day - 1) * dayMs).toISOString().slice(0, 10);
  return day >= 1 && date <= trip.endDate ? date : null;
}

export const daysOf = (trip: ShortTrip) =>
  [...new Set(trip.items.filter(({ kind }) => kind === "activity").flatMap(({ day }) => day ?? []))].sort();

export function noSuchDay({ trip, day }: { trip: ShortTrip; day: number }): Outcome {
  const days =
    trip.startDate && trip.endDate ? (Date.parse(trip.endDate) - Date.parse(trip.startDate)) / dayMs + 1 : 0;
  return {
    kind: "refused",
    say: `The trip has no day ${day}; it has ${days} days.`,
    suggestions: ["Make day 2 slower"],
  };
}

export const placesOn = ({ trip, date }: { trip: ShortTrip; date: string }) =>
  trip.items
    .filter(({ day, kind }) => day === date && kind === "activity")
    .flatMap(({ placeId }) => placeId ?? []);

export const sayLocked = (title: string): Outcome => ({
  kind: "refused",
  say: `${title} is locked. Unlock it first, then ask me again.`,
});
