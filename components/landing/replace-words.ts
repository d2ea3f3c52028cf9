import type { Chip } from "@/lib/itinerary/request/request";

/** Puts other words where a chip's own stood; without words the chip leaves the sentence, and no double space stays. */
export function replaceWords({
  text,
  chip,
  words,
}: {
  text: string;
  chip: Pick<Chip, "start" | "end">;
  words: string;
}): string {
  const [before, after] = [text.slice(0, chip.start), text.slice(chip.end)];
  if (words) return `${before}${words}${after}`;
  return `${before.replace(/\b(?:and|in|for|from|about|with|,)\s*$/i, "")}${after}`
    .replace(/\s+([,.;])/g, "$1")
    .replace(/([,;])(?:\s*[,;])+/g, "$1")
    .replace(/^\s*[,;]\s*/, "")
    .replace(/\s{2,}/g, " ")
    .trim();
}

/** "2 adults and 2 children aged 4 and 7": a party in words that the grammar reads back. */
export function partyInWords({
  adults,
  childAges,
}: {
  adults: number;
  childAges: readonly number[];
}): string {
  const grown = `${adults} ${adults === 1 ? "adult" : "adults"}`;
  if (childAges.length === 0) return grown;
  const young = childAges.length === 1 ? "1 child" : `${childAges.length} children`;
  const ages =
    childAges.length === 1
      ? `${childAges[0]}`
      : `${childAges.slice(0, -1).join(", ")} and ${childAges.at(-1)}`;
  return `${grown} and ${young} aged ${ages}`;
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "from 12 May 2027 to 16 May 2027" */
export function datesInWords({ start, end }: { start: string; end: string }): string {
  const say = (day: string) => dayFormat.format(new Date(`${day}T12:00:00Z`));
  return `from ${say(start)} to ${say(end)}`;
}
