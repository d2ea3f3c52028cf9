import { sentencesOf } from "./words.ts";

type Stop = { city: string; firstDay: number; lastDay: number };

/** The stops of a plan in the words of the benchmark: "**Day 4-8:** Visit Munich for 5 days." */
export function stopsOfPlan(plan: string): Stop[] {
  const line = /\bDays? (\d+)(?:-(\d+))?:\W*(?:Arriving in .+? and )?visit (.+?) for \d+ days?/gi;
  return [...plan.matchAll(line)].map((match) => ({
    city: match[3] ?? "",
    firstDay: Number(match[1]),
    lastDay: Number(match[2] ?? match[1]),
  }));
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const whole = (name: string) => `(?<![\\p{L}\\d])${literal(name)}(?![\\p{L}\\d])`;

/** Looks for the flight itself in the list, letter by letter: this shares nothing with the reader. */
function hasFlight({ list, from, to }: { list: string; from: string; to: string }): boolean {
  const joined = "\\s*(?:and|to|&|[-–—→↔<=>]+)\\s*";
  const there = new RegExp(`${whole(from)}${joined}${whole(to)}`, "u");
  const back = new RegExp(`(?<!from )${whole(to)}\\s*(?:and|&|[-–—↔]|<->|<=>)\\s*${whole(from)}`, "iu");
  return there.test(list) || back.test(list);
}

/** The days that a sentence fixes for a city. */
function fixedDays({ text, city }: { text: string; city: string }): [number, number][] {
  return sentencesOf(text)
    .filter((sentence) => new RegExp(whole(city), "u").test(sentence) && /\bdays? \d/i.test(sentence))
    .flatMap((sentence): [number, number][] => {
      const [first, last] = [...sentence.matchAll(/\bdays? (\d+)/gi)].map((match) => Number(match[1]));
      const range = /\bdays? (\d+)\s*(?:-|–|and|to)\s*(\d+)/i.exec(sentence);
      if (range) return [[Number(range[1]), Number(range[2])]];
      return first === undefined ? [] : [[first, last ?? first]];
    });
}

/**
 * What is wrong with an answer by the rules of the benchmark; an empty list means that it is valid. Reads the answer's
 * own words and the prompt, and trusts neither the reader nor the solver.
 */
export function checkTripAnswer({
  prompt,
  answer,
  expected,
}: {
  prompt: string;
  answer: string;
  /** The benchmark's own fields, where an instance has them. */
  expected: { city: string; days: number }[] | null;
}): string[] {
  const stops = stopsOfPlan(answer);
  const faults: string[] = [];
  const total = Number(/(\d+) days/.exec(prompt)?.[1]);
  const cityCount = Number(/visit (\d+) /.exec(prompt)?.[1]);
  const list = prompt.slice(prompt.search(/direct (?:flights?|connections?)[^.\n]*:/i));
  const wishes = prompt.slice(0, prompt.length - list.length);
  if (stops.length !== cityCount) faults.push(`${stops.length} of ${cityCount} cities`);
  if (new Set(stops.map(({ city }) => city)).size !== stops.length) faults.push("a city twice");
  if (stops[0]?.firstDay !== 1) faults.push("does not begin on day 1");
  if (stops.at(-1)?.lastDay !== total) faults.push(`does not end on day ${total}`);
  for (const { city, days } of expected ?? []) {
    const stop = stops.find((candidate) => candidate.city === city);
    if (!stop || stop.lastDay - stop.firstDay + 1 !== days) faults.push(`${city} does not get ${days} days`);
  }
  for (const [index, { city, firstDay, lastDay }] of stops.entries()) {
    const before = stops[index - 1];
    if (before && before.lastDay !== firstDay) faults.push(`a gap before ${city}`);
    if (before && !hasFlight({ list, from: before.city, to: city }))
      faults.push(`no flight from ${before.city} to ${city}`);
    for (const [first, last] of fixedDays({ text: wishes, city })) {
      if (first < firstDay || last > lastDay) faults.push(`not in ${city} from day ${first} to ${last}`);
    }
  }
  return faults;
}
