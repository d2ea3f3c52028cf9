import type { Span } from "./request.ts";

const numberWords: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
};

/** Digits or a number word; part of a larger pattern. */
export const numberPattern = `(?:\\d{1,3}|${Object.keys(numberWords)
  .sort((left, right) => right.length - left.length)
  .join("|")})`;

/** Reads what `numberPattern` matched. */
export function toNumber(word: string): number {
  return numberWords[word.toLowerCase()] ?? Number(word);
}

export const spanOf = (match: RegExpExecArray | RegExpMatchArray): Span => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

/** Blanks ranges so that later readers do not read them again; every other character keeps its offset. */
export function blank({ text, spans }: { text: string; spans: readonly Span[] }): string {
  let result = text;
  for (const { start, end } of spans) {
    result = `${result.slice(0, start)}${" ".repeat(Math.max(0, end - start))}${result.slice(end)}`;
  }
  return result;
}

export const overlaps = (left: Span, right: Span) => left.start < right.end && right.start < left.end;

/** Lower case without accents and punctuation, single spaces: for comparing titles. */
export function simplify(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
