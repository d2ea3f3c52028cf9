import type { ActionResult } from "@/lib/errors/action-result";
import type { Party } from "@/lib/trips/schema";
import type { Shelf } from "@/lib/trips/shelf-schema";

/** A trip as the list shows it. */
export type TripCardData = {
  id: string;
  title: string;
  startDate: string | null;
  endDate: string | null;
  destinationCityIds: string[];
  cities: string[];
  party: Party;
  role: "owner" | "editor" | "viewer";
  stops: number;
};

type Action<Input, Data = unknown> = (input: Input) => Promise<ActionResult<Data>>;

/** What can be done with a trip from the list. */
export type ShelfActions = {
  archiveTrip: Action<{ tripId: string; isArchived: boolean }>;
  duplicateTrip: Action<{ tripId: string; newId: string }>;
  moveTripDates: Action<{ tripId: string; startDate: string; idempotencyKey: string }, { lists: number }>;
  recoverDeletedTrip: Action<{ tripId: string }>;
  removeTrip: Action<{ tripId: string }>;
  undoMove: Action<{ tripId: string; lists: number }>;
};

export type { Shelf };
