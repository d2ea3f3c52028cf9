import type { Item, Trip } from "../trips/schema.ts";
import { checkFrame } from "./check-frame.ts";
import { checkNeighbours } from "./check-neighbours.ts";
import { type CheckInput, type Finding, fromPlan, shiftBy, type Timed, toDrawer } from "./finding.ts";
import { addDays, minuteOf, minuteOnDay, minutesBetween } from "./time.ts";

const epoch = { time: "1970-01-01T00:00", zone: "UTC" };
/** A day with this many visits needs something to eat. */
const visitsWithoutMeal = 3;
const evidence = fromPlan;

/** Items with both times, by their real start; a stay is not something one does at a time, a note takes none. */
function timedOf(trip: Trip): Timed[] {
  const known = new Map<string, number>();
  // Real time matters only between zones and when clocks change: look each hour of each zone up once.
  const instantOf = ({ time, zone }: { time: string; zone: string }) => {
    const hour = `${time.slice(0, 13)}:00`;
    const key = `${hour} ${zone}`;
    const start = known.get(key) ?? minutesBetween({ from: epoch, to: { time: hour, zone } });
    known.set(key, start);
    return start + Number(time.slice(14, 16));
  };
  return trip.items
    .flatMap((item): Timed[] => {
      const { kind, day, start, startZone, end, endZone } = item;
      if (!day || !start || !end || kind === "stay" || kind === "note") return [];
      const zone = startZone ?? endZone ?? "UTC";
      return [
        {
          item,
          start: instantOf({ time: start, zone }),
          end: instantOf({ time: end, zone: endZone ?? zone }),
        },
      ];
    })
    .sort((left, right) => left.start - right.start || left.end - right.end);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

/** Zones that no clock knows: their items cannot be compared with others, and that is said. */
function unknownZones(trip: Trip): Set<string> {
  const zones = new Set(
    trip.items.flatMap(({ startZone, endZone }) => [startZone ?? [], endZone ?? []].flat()),
  );
  return new Set([...zones].filter((zone) => !isZone(zone)));
}

function checkZones({ items, unknown }: { items: readonly Item[]; unknown: ReadonlySet<string> }): Finding[] {
  return items
    .filter(({ startZone, endZone }) => unknown.has(startZone ?? "") || unknown.has(endZone ?? ""))
    .map(({ id, title, day }) => ({
      severity: "warning",
      code: "unknown_zone",
      message: `The time zone of ${title} is not known, so its times are not checked.`,
      day,
      itemIds: [id],
      evidence,
      fixes: [],
    }));
}

function checkOrder(timed: readonly Timed[]): Finding[] {
  return timed.flatMap(({ item, start, end }): Finding[] =>
    end >= start
      ? []
      : [
          {
            severity: "error",
            code: "backwards",
            message: `${item.title} ends before it begins.`,
            day: item.day,
            itemIds: [item.id],
            evidence,
            fixes: [],
          },
        ],
  );
}

/** Open windows of a place for a day, with what is left of the evening before. */
function windowsOf({ item, day, input }: { item: Item; day: string; input: CheckInput }) {
  const hours = item.details.hours?.value;
  if (!hours) return "unknown";
  const cityId = item.place?.cityId;
  const windows = input.windowsOn({ hours, date: day, cityId });
  const before = input.windowsOn({ hours, date: addDays({ day, count: -1 }), cityId });
  if (windows === "unknown" || before === "unknown") return "unknown";
  const late = before.filter(({ end }) => end > 1440).map(({ end }) => ({ start: 0, end: end - 1440 }));
  return [...late, ...windows];
}

function checkHours({ timed, input }: { timed: readonly Timed[]; input: CheckInput }): Finding[] {
  return timed.flatMap(({ item }): Finding[] => {
    const { day, start, end, title } = item;
    if (!day || !start || !end || !item.details.hours) return [];
    const windows = windowsOf({ item, day, input });
    if (windows === "unknown") return [];
    const from = minuteOnDay({ localTime: start, day });
    const until = minuteOnDay({ localTime: end, day });
    if (windows.some((window) => from >= window.start && until <= window.end)) return [];
    // The nearest time on the same day at which the whole visit fits.
    const [shift] = windows
      .filter((window) => window.end - window.start >= until - from)
      .map((window) => Math.min(Math.max(from, window.start), window.end - (until - from)) - from)
      .sort((left, right) => Math.abs(left) - Math.abs(right));
    const isTypical = item.details.hours.evidence.kind !== "live";
    const message =
      windows.length === 0
        ? `${title} is ${isTypical ? "usually " : ""}closed on that day.`
        : `${title} is ${isTypical ? "usually " : ""}closed for part of that time.`;
    const fixes =
      shift === undefined ? toDrawer(item) : [...shiftBy({ item, minutes: shift }), ...toDrawer(item)];
    return [
      {
        severity: "error",
        code: "closed",
        message,
        day,
        itemIds: [item.id],
        evidence: item.details.hours.evidence,
        fixes,
      },
    ];
  });
}

function checkMeals(trip: Trip): Finding[] {
  const findings: Finding[] = [];
  for (const [day, items] of Map.groupBy(trip.items, (item) => item.day)) {
    const visits = items.filter(({ kind }) => kind === "activity");
    const eats = items.some(
      ({ kind, details }) => kind === "meal" || details.category === "food" || details.category === "market",
    );
    const isLong =
      visits.some(({ start }) => start && minuteOf(start) < 720) &&
      visits.some(({ end }) => end && minuteOf(end) > 900);
    if (day === null || eats || (visits.length < visitsWithoutMeal && !isLong)) continue;
    findings.push({
      severity: "hint",
      code: "no_meal",
      message: "No meal is planned on this day.",
      day,
      itemIds: visits.map(({ id }) => id),
      evidence,
      fixes: [],
    });
  }
  return findings;
}

const rank = { error: 0, warning: 1, hint: 2 };

/**
 * Looks at a whole trip and says what does not work, errors first. Separate code from the planner, which it does not
 * trust: it reads nothing but the items. Unknown opening hours are never taken for open or closed.
 */
export function checkTrip(input: CheckInput): Finding[] {
  const { trip, leftMinor } = input;
  const unknown = unknownZones(trip);
  const zoneFindings = checkZones({ items: trip.items, unknown });
  const unread = new Set(zoneFindings.flatMap(({ itemIds }) => itemIds));
  const timed = timedOf({ ...trip, items: trip.items.filter(({ id }) => !unread.has(id)) });
  const forward = timed.filter(({ start, end }) => end >= start);
  return [
    ...zoneFindings,
    ...checkOrder(timed),
    ...checkNeighbours({ timed: forward, input }),
    ...checkHours({ timed, input }),
    ...checkFrame({ trip, timed: forward, leftMinor }),
    ...checkMeals(trip),
  ].sort((left, right) => rank[left.severity] - rank[right.severity]);
}
