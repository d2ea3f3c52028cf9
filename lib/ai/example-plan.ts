import "server-only";
import { cityById } from "@/lib/geo/gazetteer";
import { planDays } from "@/lib/itinerary/plan-days";
import type { Candidate, PlannedStop, Window } from "@/lib/itinerary/problem";
import { attraction, findPlaces } from "@/lib/places/places";
import { estimateTravel } from "@/lib/routes/estimate-travel";
import type { Evidence } from "@/lib/utils/evidence";
import type { Money } from "@/lib/utils/money";
import { windowsOn } from "./windows-on";

/** One line of a changed day; minutes since midnight. */
export type ExampleChange = {
  kind: "added" | "moved" | "removed";
  name: string;
  before: number | null;
  after: number | null;
};

export type ExamplePlan = {
  day: string;
  place: {
    name: string;
    order: number;
    visitMinutes: number;
    start: number;
    hours: Window;
    evidence: Evidence;
  };
  /** Where the traveller had put it: the visit would end after closing. */
  wishedStart: number;
  way: { minutes: number; mode: "walk" | "transit" | "drive"; evidence: Evidence } | null;
  ticket: { money: Money; evidence: Evidence } | null;
  changes: ExampleChange[];
};

const cityId = "lisbon";
const wishedId = "lisbon/museu-do-fado";
const wishedStart = 17 * 60;
const tastes = ["food", "old-towns"];
const listed: Evidence = { kind: "typical", source: "Curated list of places" };

/** The second Thursday of the May to come, as seen from `today`. */
function exampleDay(today: string): string {
  const year = Number(today.slice(0, 4)) + (today.slice(5) < "05-01" ? 0 : 1);
  const first = new Date(Date.UTC(year, 4, 1)).getUTCDay();
  return `${year}-05-${String(8 + ((4 - first + 7) % 7)).padStart(2, "0")}`;
}

const nameOf = (stop: PlannedStop) => stop.candidate?.name ?? (stop.meal === "lunch" ? "Lunch" : "Dinner");

function changesBetween({ before, after }: { before: PlannedStop[]; after: PlannedStop[] }): ExampleChange[] {
  const startIn = (stops: PlannedStop[], name: string) =>
    stops.find((stop) => nameOf(stop) === name)?.start ?? null;
  const changed = after.flatMap((stop): ExampleChange[] => {
    const name = nameOf(stop);
    const old = startIn(before, name);
    if (old === stop.start) return [];
    return [{ kind: old === null ? "added" : "moved", name, before: old, after: stop.start }];
  });
  const removed = before
    .filter((stop) => startIn(after, nameOf(stop)) === null)
    .map((stop): ExampleChange => ({ kind: "removed", name: nameOf(stop), before: stop.start, after: null }));
  return [...changed, ...removed];
}

function compute(day: string): ExamplePlan | null {
  const base = cityById(cityId);
  const places = findPlaces({ cityId, interests: tastes, limit: 60 });
  const wished = places.find(({ id }) => id === wishedId);
  if (!base || !wished?.hours) return null;
  const candidates = places.map(
    (place): Candidate => ({
      ...place,
      kind: place.category === "food" ? "meal" : "activity",
      score: attraction({ place, wanted: tastes }),
      windowsOn: (date) => (place.hours ? windowsOn({ hours: place.hours, date, cityId }) : "unknown"),
    }),
  );
  const plan = (wish: { wantedIds: string[]; previous: { id: string; date: string; start: number }[] }) =>
    planDays({
      days: [{ date: day, start: 9 * 60 + 30, end: 22 * 60 }],
      base,
      candidates,
      pace: "balanced",
      wayBetween: estimateTravel,
      iterations: 400,
      ...wish,
    }).stops;
  const before = plan({ wantedIds: [], previous: [] });
  const kept = before.flatMap(({ candidate, kind, date, start }) =>
    candidate && kind === "activity" ? [{ id: candidate.id, date, start }] : [],
  );
  const after = plan({
    wantedIds: [wishedId],
    previous: [...kept, { id: wishedId, date: day, start: wishedStart }],
  });
  const order = after.findIndex(({ candidate }) => candidate?.id === wishedId);
  const stop = after[order];
  const windows = windowsOn({ hours: wished.hours, date: day, cityId });
  const hours = windows === "unknown" ? undefined : windows[0];
  if (!stop || !hours) return null;
  return {
    day,
    place: {
      name: wished.name,
      order: order + 1,
      visitMinutes: stop.end - stop.start,
      start: stop.start,
      hours,
      evidence: listed,
    },
    wishedStart,
    way: stop.way
      ? {
          minutes: stop.way.minutes,
          mode: stop.way.mode,
          evidence: { kind: "estimated", source: "Walking or transit estimate by distance" },
        }
      : null,
    ticket: wished.typicalCost ? { money: wished.typicalCost, evidence: listed } : null,
    changes: changesBetween({ before, after }),
  };
}

let known: { day: string; plan: ExamplePlan | null } | undefined;

/**
 * A day in Lisbon as the engine plans it, and what it changes when the traveller asks for a museum at a time when it
 * is about to close. Nothing in it is written by hand; it is computed once for each example day.
 */
export function examplePlan({ today }: { today: string }): ExamplePlan | null {
  const day = exampleDay(today);
  if (known?.day !== day) known = { day, plan: compute(day) };
  return known.plan;
}
