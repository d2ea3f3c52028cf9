import type { Item, Trip } from "../trips/schema.ts";
import { type Finding, fromPlan, type Timed, toDrawer } from "./finding.ts";
import { addDays, dayOf, daysBetween } from "./time.ts";

const evidence = fromPlan;
const isOnGround = ({ kind }: Item) => kind === "activity" || kind === "meal";

/** Things planned before the party has arrived or after it has left, and stays that begin too early. */
function checkArrival({ trip, timed }: { trip: Trip; timed: readonly Timed[] }): Finding[] {
  const flights = timed.filter(({ item }) => item.kind === "flight");
  const outbound = flights.filter(({ item }) => item.details.direction === "outbound").at(-1);
  const inbound = flights.find(({ item }) => item.details.direction === "inbound");
  const findings: Finding[] = [];
  for (const { item, start, end } of timed.filter((entry) => isOnGround(entry.item))) {
    const isDuringFlight = flights.some((flight) => start < flight.end && end > flight.start);
    if (outbound && start < outbound.end && !isDuringFlight) {
      const message = `${item.title} is planned before you arrive.`;
      findings.push({
        severity: "error",
        code: "before_arrival",
        message,
        day: item.day,
        itemIds: [item.id, outbound.item.id],
        evidence,
        fixes: toDrawer(item),
      });
    }
    if (inbound && end > inbound.start && !isDuringFlight) {
      const message = `${item.title} is planned after you have left.`;
      findings.push({
        severity: "error",
        code: "after_departure",
        message,
        day: item.day,
        itemIds: [item.id, inbound.item.id],
        evidence,
        fixes: toDrawer(item),
      });
    }
  }
  const arrivalDay = outbound?.item.end ? dayOf(outbound.item.end) : null;
  for (const item of trip.items) {
    if (item.kind !== "stay" || !arrivalDay || !item.day || item.day >= arrivalDay) continue;
    const message = `${item.title} is booked from ${item.day}, but you arrive on ${arrivalDay}.`;
    findings.push({
      severity: "warning",
      code: "stay_before_arrival",
      message,
      day: item.day,
      itemIds: [item.id],
      evidence,
      fixes: [],
    });
  }
  const [first] = flights;
  if (outbound && !inbound) {
    const message = "There is a way there but none back.";
    findings.push({
      severity: "warning",
      code: "no_way_back",
      message,
      day: trip.endDate,
      itemIds: [first?.item.id ?? outbound.item.id],
      evidence,
      fixes: [],
    });
  }
  return findings;
}

/** Nights without a bed; a night in the air or on a train is none. Counted, not listed: a trip may be very long. */
function checkNights({ trip, timed }: { trip: Trip; timed: readonly Timed[] }): Finding[] {
  const { startDate, endDate, items } = trip;
  if (!startDate || !endDate || startDate >= endDate || items.length === 0) return [];
  const nightOf = (day: string) => daysBetween({ from: startDate, to: day });
  const stays = items.flatMap(({ kind, day, end, details }) => {
    if (kind !== "stay" || !day) return [];
    const from = nightOf(day);
    return { from, until: end ? nightOf(dayOf(end)) : from + (details.nights ?? 1) };
  });
  const ways = timed.flatMap(({ item: { kind, start, end } }) =>
    (kind === "flight" || kind === "transport") && start && end
      ? { from: nightOf(dayOf(start)), until: nightOf(dayOf(end)) }
      : [],
  );
  const last = nightOf(endDate);
  let [missing, next] = [0, 0];
  let firstMissing: number | null = null;
  const miss = (until: number) => {
    if (until <= next) return;
    firstMissing ??= next;
    missing += until - next;
  };
  for (const { from, until } of [...stays, ...ways].sort((left, right) => left.from - right.from)) {
    miss(Math.min(from, last));
    next = Math.max(next, until);
  }
  miss(last);
  if (firstMissing === null) return [];
  const nights = missing === 1 ? "one night" : `${missing} nights`;
  const message = `There is no place to stay for ${nights}.`;
  return [
    {
      severity: "warning",
      code: "no_stay",
      message,
      day: addDays({ day: startDate, count: firstMissing }),
      itemIds: [],
      evidence,
      fixes: [],
    },
  ];
}

function checkDates({ trip }: { trip: Trip }): Finding[] {
  const { startDate, endDate } = trip;
  if (!startDate || !endDate) return [];
  return trip.items.flatMap((item): Finding[] => {
    const { id, title, day } = item;
    if (day === null || (day >= startDate && day <= endDate)) return [];
    const message = `${title} is not within the dates of the trip.`;
    const patch = day < startDate ? { startDate: day } : { endDate: day };
    const fixes = [
      ...toDrawer(item),
      { label: "Make the trip longer.", operations: [{ op: "trip.update" as const, patch }] },
    ];
    return [{ severity: "warning", code: "outside_dates", message, day, itemIds: [id], evidence, fixes }];
  });
}

function checkBudget({ trip, leftMinor }: { trip: Trip; leftMinor: number | null | undefined }): Finding[] {
  const known = trip.items.reduce(
    (sum, { day, cost }) => sum + (day !== null && cost?.currency === trip.currency ? cost.amountMinor : 0),
    0,
  );
  const left =
    leftMinor === undefined ? (trip.budgetMinor === null ? null : trip.budgetMinor - known) : leftMinor;
  if (left === null || left >= 0) return [];
  const message = "The plan costs more than the budget.";
  return [
    {
      severity: "warning",
      code: "over_budget",
      message,
      day: null,
      itemIds: [],
      evidence: { kind: "estimated", source: "Sum of the known costs" },
      fixes: [],
    },
  ];
}

/** What concerns the trip as a whole: arrival and departure, beds, dates, money. */
export function checkFrame(input: {
  trip: Trip;
  timed: readonly Timed[];
  leftMinor: number | null | undefined;
}): Finding[] {
  return [...checkArrival(input), ...checkNights(input), ...checkDates(input), ...checkBudget(input)];
}
