type Person = { place: string; from: number; until: number; minutes: number };
export type MeetingFacts = {
  start: { place: string; minute: number };
  people: Map<string, Person>;
  minutesBetween: (input: { from: string; to: string }) => number;
};

function minuteOf(text: string): number {
  const [, hour = "", minute = "", half = ""] = /(\d+):(\d+)(AM|PM)/.exec(text) ?? [];
  return (Number(hour) % 12) * 60 + Number(minute) + (half === "PM" ? 720 : 0);
}

/**
 * Walks through an answer step by step and counts the meetings that take place; null when a step is impossible. Reads
 * only the answer's sentences and the benchmark's own facts.
 */
export function countMeetings({
  steps,
  facts,
}: {
  steps: readonly string[];
  facts: MeetingFacts;
}): number | null {
  let { place, minute } = facts.start;
  const met = new Set<string>();
  for (const step of steps) {
    const travel = /^You travel to (.+) in (\d+) minutes and arrive at (\d+:\d+[AP]M)/.exec(step);
    const wait = /^You wait until (\d+:\d+[AP]M)/.exec(step);
    const meeting = /^You meet (.+) for (\d+) minutes from (\d+:\d+[AP]M) to (\d+:\d+[AP]M)/.exec(step);
    if (travel?.[1] && travel[3]) {
      minute += place === travel[1] ? 0 : facts.minutesBetween({ from: place, to: travel[1] });
      place = travel[1];
      if (minute !== minuteOf(travel[3])) return null;
    } else if (wait?.[1]) {
      if (minuteOf(wait[1]) < minute) return null;
      minute = minuteOf(wait[1]);
    } else if (meeting?.[1] && meeting[3] && meeting[4]) {
      const person = facts.people.get(meeting[1]);
      const [from, until] = [minuteOf(meeting[3]), minuteOf(meeting[4])];
      if (!person || met.has(meeting[1]) || person.place !== place || from < minute) return null;
      if (from < person.from || until > person.until || until - from < person.minutes) return null;
      minute = until;
      met.add(meeting[1]);
    } else if (!/^You start at /.test(step)) return null;
  }
  return met.size;
}

/** The facts in the benchmark's fields `constraints` and `dist_matrix`. */
export function factsOfFields({
  constraints,
  matrix,
}: {
  constraints: readonly (readonly (string | number)[])[];
  matrix: Record<string, Record<string, number>>;
}): MeetingFacts {
  const [start = [], ...people] = constraints.map((row) => row.map(String));
  return {
    start: { place: start[0] ?? "", minute: minuteOf(start[1] ?? "") },
    people: new Map(
      people.map(([name = "", place = "", times = "", minutes = ""]) => {
        const [from = "", until = ""] = times.split(" to ");
        return [name, { place, from: minuteOf(from), until: minuteOf(until), minutes: Number(minutes) }];
      }),
    ),
    minutesBetween: ({ from, to }) => matrix[from]?.[to] ?? Number.NaN,
  };
}
