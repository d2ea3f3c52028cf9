/** What both readers share: numbers, names and sentences of plain English text. */

const numberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "7" or "seven"; for use in a larger pattern, in a group of its own. */
export const numberPattern = `(?:\\d{1,4}|${numberWords.join("|")})`;

export function toNumber(text: string): number {
  const word = numberWords.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text);
}

/** Sentences and lines, without the dots of "a.m." and "St." counting as ends. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\b([ap])\.\s?m\.?/gi, (_, letter: string) => `${letter.toUpperCase()}M`)
    .split(/\n+|(?<=[.!?])(?<!\bSt\.)\s+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The known names that a text contains, each at its place; where two overlap, the longer one counts. */
export function namesIn({ text, names }: { text: string; names: readonly string[] }): string[] {
  const byLength = [...new Set(names)].sort((left, right) => right.length - left.length);
  if (byLength.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${byLength.map(literal).join("|")})(?![\\p{L}\\d])`, "gu");
  return [...text.matchAll(pattern)].map(([name]) => name);
}
