import { type CheckInput, type Finding, fromDistance, fromPlan, shiftBy, type Timed } from "./finding.ts";
import { formatMinutes } from "./time.ts";

/** To be at the airport before a flight leaves. */
const beforeTakeOff = 60;
/** Walking on one day, by pace, before it is called much. */
const muchWalking = { slow: 8000, balanced: 12_000, fast: 16_000 } as const;

const roundUp = (minutes: number) => Math.ceil(minutes / 5) * 5;

/** The last thing before an item that is over by place: where one comes from. */
function wayTo({
  before,
  next,
  wayBetween,
}: {
  before: Timed;
  next: Timed;
  wayBetween: CheckInput["wayBetween"];
}) {
  const from = before.item.endPlace ?? before.item.place;
  const to = next.item.place;
  return from && to ? wayBetween({ from, to }) : null;
}

function checkPair({
  before,
  next,
  input,
}: {
  before: Timed;
  next: Timed;
  input: CheckInput;
}): Finding | null {
  const itemIds = [before.item.id, next.item.id];
  const { day } = next.item;
  const way = wayTo({ before, next, wayBetween: input.wayBetween });
  const wayMinutes = way?.minutes ?? 0;
  const fixes = ["flight", "stay"].includes(next.item.kind)
    ? []
    : shiftBy({ item: next.item, minutes: roundUp(before.end + wayMinutes - next.start) });
  if (next.start < before.end) {
    const message = `${next.item.title} begins before ${before.item.title} ends.`;
    return { severity: "error", code: "overlap", message, day, itemIds, evidence: fromPlan, fixes };
  }
  const time = next.start - before.end;
  if (way && time < wayMinutes) {
    const message = `From ${before.item.title} to ${next.item.title} it takes about ${formatMinutes(wayMinutes)}, and there ${time === 1 ? "is" : "are"} ${formatMinutes(time)}.`;
    return { severity: "error", code: "too_far", message, day, itemIds, evidence: fromDistance, fixes };
  }
  if (next.item.kind === "flight" && before.item.kind !== "flight" && time - wayMinutes < beforeTakeOff) {
    const message = `After ${before.item.title} there are only ${formatMinutes(time - wayMinutes)} at the airport before ${next.item.title}.`;
    return {
      severity: "warning",
      code: "tight_before_flight",
      message,
      day,
      itemIds,
      evidence: fromDistance,
      fixes: [],
    };
  }
  return null;
}

/** Overlaps, ways that are too long for the time between, and days with much walking. Items come by their start. */
export function checkNeighbours({ timed, input }: { timed: readonly Timed[]; input: CheckInput }): Finding[] {
  const findings: Finding[] = [];
  const walked = new Map<string, number>();
  let before: Timed | null = null;
  for (const next of timed) {
    if (before) {
      const finding = checkPair({ before, next, input });
      if (finding) findings.push(finding);
      const { day } = next.item;
      if (day !== null && day === before.item.day) {
        const way = wayTo({ before, next, wayBetween: input.wayBetween });
        if (way?.mode === "walk") walked.set(day, (walked.get(day) ?? 0) + (way.meters ?? way.minutes * 75));
      }
    }
    // Of two that overlap, the one that ends last decides what comes after.
    if (!before || next.end >= before.end) before = next;
  }
  const limit = muchWalking[input.trip.pace];
  for (const [day, meters] of walked) {
    if (meters <= limit) continue;
    const message = `About ${Math.round(meters / 1000)} km on foot between the places of this day is a lot.`;
    const itemIds = timed.filter(({ item }) => item.day === day).map(({ item }) => item.id);
    findings.push({
      severity: "warning",
      code: "much_walking",
      message,
      day,
      itemIds,
      evidence: fromDistance,
      fixes: [],
    });
  }
  return findings;
}
