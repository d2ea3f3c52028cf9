import { addDays } from "../time.ts";
import type { EditableTrip } from "./edit.ts";
import { simplify } from "./words.ts";

type Item = EditableTrip["items"][number];

const stopWords = new Set(
  "the a an my our this that these those visit to from at in on of please day and trip plan it item thing place for us".split(
    " ",
  ),
);
const contentWords = (text: string) =>
  simplify(text)
    .split(" ")
    .filter((word) => word.length > 1 && !stopWords.has(word) && !/^\d+$/.test(word));

/** Words for kinds and categories of items. */
const kindWords: [RegExp, (item: Item) => boolean][] = [
  [
    /^(?:museums?|galler(?:y|ies))$/,
    (item) => item.category === "museum" || /museum|museu|musée|galler/i.test(item.title),
  ],
  [/^(?:church(?:es)?|cathedrals?|temples?|monaster(?:y|ies))$/, (item) => item.category === "religious"],
  [/^(?:beach(?:es)?)$/, (item) => item.category === "beach"],
  [/^(?:parks?|gardens?)$/, (item) => item.category === "park"],
  [/^(?:markets?)$/, (item) => item.category === "market" || /market|mercado/i.test(item.title)],
  [/^(?:view ?points?|views?|miradouros?)$/, (item) => item.category === "viewpoint"],
  [/^(?:shopping|shops?|mall)$/, (item) => item.category === "shopping"],
  [/^(?:bars?|clubs?|nightlife)$/, (item) => item.category === "nightlife"],
  [/^(?:lunch(?:es)?)$/, (item) => item.kind === "meal" && /lunch/i.test(item.title)],
  [/^(?:dinners?)$/, (item) => item.kind === "meal" && /dinner/i.test(item.title)],
  [/^(?:meals?|restaurants?)$/, (item) => item.kind === "meal"],
  [/^(?:flights?)$/, (item) => item.kind === "flight"],
  [/^(?:hotels?|stays?)$/, (item) => item.kind === "stay"],
  [/^(?:transfers?|transport)$/, (item) => item.kind === "transport"],
];

/** One letter may be missing, added or wrong in a word of five letters or more. */
function isNearly({ left, right }: { left: string; right: string }): boolean {
  if (left === right || `${left}s` === right || left === `${right}s`) return true;
  if (Math.min(left.length, right.length) < 5 || Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end))
    end += 1;
  return Math.max(left.length, right.length) - start - end <= 1;
}

const ordinals = ["first", "second", "third", "fourth", "fifth"];

/**
 * The items that words mean: by words of the title, typing mistakes allowed, else by kind ("the museum", "dinner"),
 * narrowed to a day. "the second museum" counts; a plural means all of them; several that fit are all answered.
 */
export function findItems({
  words,
  trip,
  day,
}: {
  words: string;
  trip: EditableTrip;
  day: number | null;
}): Item[] {
  const { startDate } = trip;
  const date = day !== null && startDate ? addDays({ day: startDate, count: day - 1 }) : null;
  const pool = trip.items.filter((item) => date === null || item.day === date);
  const wanted = contentWords(words);
  const ordinal = ordinals.findIndex((word) => wanted.includes(word));
  const isLast = wanted.includes("last");
  const names = wanted.filter((word) => !ordinals.includes(word) && word !== "last");
  if (names.length === 0) return [];
  const titled = pool.filter((item) => {
    const known = contentWords(item.title);
    return names.every((left) => known.some((right) => isNearly({ left, right })));
  });
  const byKind = names.flatMap((word) => {
    const matches = kindWords.find(([pattern]) => pattern.test(word))?.[1];
    return matches ? pool.filter(matches) : [];
  });
  const found =
    titled.length > 0 && !(titled.length === 1 && byKind.length > 1 && names.length === 1) ? titled : byKind;
  if (ordinal >= 0) return found.slice(ordinal, ordinal + 1);
  return isLast ? found.slice(-1) : found;
}

/** Whether the words mean all that they fit: "the museums", "all meals". */
export const isPlural = (words: string) =>
  /\b(?:all|both|every)\b/i.test(words) ||
  /(?:museums|churches|parks|markets|beaches|meals|viewpoints|restaurants|bars|dinners|lunches|gardens|temples|flights)\s*$/i.test(
    words.trim(),
  );
