import { namesIn, numberPattern, sentencesOf, toNumber } from "./words.ts";

/** A day of meetings as the text tells it; times are minutes after midnight. */
export type MeetingText = {
  start: { place: string; minute: number };
  friends: { name: string; place: string; from: number; until: number; minutes: number }[];
  travel: { from: string; to: string; minutes: number }[];
};

const clock = "\\d{1,2}(?:[:.]\\d{2})?\\s*(?:[AaPp][Mm])?|noon|midnight";
const span = new RegExp(`(?:from|between)\\s+(${clock})\\s*(?:to|and|until|till|[-–—])\\s*(${clock})`, "i");
const travelPatterns = [
  new RegExp(`^[\\s*•-]*(?:From )?(.+?)\\s+(?:to|→|->)\\s+(.+?)\\s*[:=]\\s*(${numberPattern})\\b`, "i"),
  new RegExp(`(${numberPattern}) minutes? (?:to travel |to get )?from (.+?) to (.+?)[.:]?$`, "i"),
];
const present =
  /^(.+?)(?:'s|’s)?\s+(?:will be|will wait|will stay|is|can be met|can be found|waits|stays|has time)\b/i;
const atLeast = new RegExp(`(${numberPattern})\\s*(minutes?|hours?|mins?)\\b`, "i");

function toMinute(text: string): number {
  if (/noon/i.test(text)) return 720;
  if (/midnight/i.test(text)) return 1440;
  const [, hours = "", minutes = "0", half = ""] = /(\d{1,2})(?:[:.](\d{2}))?\s*([AP]M)?/i.exec(text) ?? [];
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  return hour * 60 + Number(minutes);
}

function readTravel(lines: readonly string[]): MeetingText["travel"] {
  return lines.flatMap((line) => {
    const [listed, told] = travelPatterns.map((pattern) => pattern.exec(line));
    if (listed) {
      const [, from = "", to = "", minutes = ""] = listed;
      return [{ from, to, minutes: toNumber(minutes) }];
    }
    const [, minutes = "", from = "", to = ""] = told ?? [];
    return told ? [{ from, to, minutes: toNumber(minutes) }] : [];
  });
}

function splitText(text: string) {
  const lead = /\b(?:CONSTRAINTS?|Constraints?)\s*:/.exec(text);
  if (lead) return { before: text.slice(0, lead.index), after: text.slice(lead.index + lead[0].length) };
  const arrival = text.search(/\bYou (?:arrive|start|begin)\b/);
  if (arrival < 0) throw new Error("The text does not say where the day begins.");
  return { before: text.slice(0, arrival), after: text.slice(arrival) };
}

/** Reads a meeting planning task from its prompt. Throws an Error that says what it could not read. */
export function readMeeting(text: string): MeetingText {
  const { before, after } = splitText(text);
  const travel = readTravel(sentencesOf(before));
  const places = [...new Set(travel.flatMap(({ from, to }) => [from, to]))];
  let start: MeetingText["start"] | null = null;
  const seen = new Map<string, MeetingText["friends"][number]>();
  for (const sentence of sentencesOf(after)) {
    const place = namesIn({ text: sentence, names: places }).at(-1);
    const hours = span.exec(sentence);
    const name = hours ? present.exec(sentence)?.[1] : undefined;
    if (/^(?:You|I|We) (?:will )?(?:arrive|start|begin)\b/i.test(sentence) && place) {
      const time = new RegExp(`\\bat (${clock})[^\\d]*$`, "i").exec(sentence);
      if (time?.[1]) start = { place, minute: toMinute(time[1]) };
    } else if (hours?.[1] && hours[2] && name && place) {
      const [from, last] = [toMinute(hours[1]), toMinute(hours[2])];
      seen.set(name, { name, place, from, until: last < from ? last + 1440 : last, minutes: 0 });
    }
    const [met] = namesIn({ text: sentence, names: [...seen.keys()] });
    const length = atLeast.exec(sentence);
    const friend = met ? seen.get(met) : undefined;
    if (friend && length?.[1]) friend.minutes = toNumber(length[1]) * (/^h/i.test(length[2] ?? "") ? 60 : 1);
  }
  if (!start) throw new Error("The text does not say where and when the day begins.");
  const friends = [...seen.values()].filter(({ minutes }) => minutes > 0);
  if (friends.length === 0) throw new Error("The text names nobody to meet.");
  return { start, friends, travel };
}
