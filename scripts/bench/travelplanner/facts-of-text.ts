import type { Query, Sandbox } from "./sandbox.ts";

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const kinds = ["Chinese", "American", "Italian", "Mexican", "Indian", "Mediterranean", "French"];

function countOf(text: string): number {
  const found =
    /\b(?:group|party|family) of (\w+)|\b(\w+) (?:people|persons?|travell?ers?|individuals|friends|adults)\b|\bfor (two|three|four|five|six|seven|eight)\b|\ba (pair|couple)\b/i.exec(
      text,
    );
  const word = (found?.slice(1).find(Boolean) ?? "one").toLowerCase();
  if (word === "pair" || word === "couple") return 2;
  return Number(word) || Math.max(1, numbers.indexOf(word) + 1);
}

/**
 * What a text demands, read a second time for the judge, word by word and apart from the reader under test: the training
 * queries have no fields to judge by. Where the trip leads comes from the reference information.
 */
export function factsOfText({
  text,
  sandbox,
  states,
}: {
  text: string;
  sandbox: Sandbox;
  states: ReadonlyMap<string, string>;
}): Query {
  const stays = [...new Set(sandbox.stays.map(({ city }) => city))];
  const state = stays.map((city) => states.get(city)).find((name) => name && text.includes(name));
  const dates = [...text.matchAll(/\b(?:March|April) (\d+)|\b(\d+)(?:st|nd|rd|th)\b/gi)].map((match) =>
    Number(match[1] ?? match[2]),
  );
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const days = last - first + 1;
  const says = (pattern: RegExp) => pattern.test(text);
  const budget = /\$\s?([\d,]+)/.exec(text)?.[1]?.replaceAll(",", "");
  const rooms: [RegExp, string][] = [
    [/not shared|non-shared/i, "not shared room"],
    [/shared room/i, "shared room"],
    [/entire room/i, "entire room"],
    [/private room/i, "private room"],
  ];
  const rules: [RegExp, string][] = [
    [/smok/i, "smoking"],
    [/\bpets?\b|pet-friendly/i, "pets"],
    [/\bparties\b/i, "parties"],
    [/visitors/i, "visitors"],
    [/children under|children below/i, "children under 10"],
  ];
  return {
    org: sandbox.ways[0]?.from ?? "",
    dest: stays.length === 1 ? (stays[0] ?? "") : (state ?? ""),
    days,
    cityCount: stays.length,
    dates: Array.from(
      { length: days },
      (_, index) => `2022-${/April/.test(text) ? "04" : "03"}-${String(first + index).padStart(2, "0")}`,
    ),
    people: countOf(text),
    budgetMinor: budget ? Number(budget) * 100 : null,
    rules: rules.flatMap(([pattern, rule]) => (says(pattern) ? rule : [])),
    cuisines: kinds.filter((kind) => says(new RegExp(`\\b${kind}\\b`))),
    roomType: rooms.find(([pattern]) => says(pattern))?.[1] ?? null,
    transport: [
      ...(says(/(?:not|avoid|n't)[^.]*\b(?:flight|flying|fly)/i) ? ["no flight"] : []),
      ...(says(/non-self-driv|(?:not|n't)[^.]*(?:self-driv|drive ourselves)/i) ? ["no self-driving"] : []),
    ],
  };
}
