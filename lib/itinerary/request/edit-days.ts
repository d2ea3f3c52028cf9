import { dayIn, dayOrdinals, minuteIn, ordinalPattern, type ReadIntent } from "./edit-words.ts";
import { numberPattern, toNumber } from "./words.ts";

/** "swap day 2 and 3". */
export const readSwap: ReadIntent = ({ text }) => {
  const match = new RegExp(
    `\\b(?:swap|switch|exchange|flip)\\b.*?\\bdays?\\s*(${numberPattern})\\s*(?:and|with|&|for|,|/)\\s*(?:days?\\s*)?(${numberPattern})\\b`,
    "i",
  ).exec(text);
  const named =
    match ??
    new RegExp(
      `\\b(?:swap|switch|exchange|flip)\\b.*?\\b(${ordinalPattern})\\s*(?:and|with|&)\\s*(?:the )?(${ordinalPattern})\\s+days?`,
      "i",
    ).exec(text);
  if (!named?.[1] || !named[2]) return null;
  const toDay = (word: string) =>
    dayOrdinals.indexOf(word.toLowerCase()) + 1 || Number.parseInt(word, 10) || toNumber(word);
  return { kind: "swap-days", first: toDay(named[1]), second: toDay(named[2]) };
};

/** Longer or shorter, an earlier or later start. */
export const lengthReaders: ReadIntent[] = [
  ({ text }) => {
    const match = new RegExp(
      `\\b(?:(${numberPattern}) (?:more |extra )?(days?|nights?|weeks?) (?:longer|more|shorter|less|extra)|(?:add|stay) (?:an? |one )?(?:(${numberPattern}) )?(?:more |extra )(days?|nights?)|(?:an?|one) (?:day|night) (longer|shorter|less|more)|(?:make|extend|shorten) (?:it|the trip) (?:by )?(${numberPattern}) days?)\\b`,
      "i",
    ).exec(text);
    if (!match) return null;
    const count = toNumber(match[1] ?? match[3] ?? match[6] ?? "1") * (/week/i.test(match[2] ?? "") ? 7 : 1);
    return { kind: "length", days: /\b(?:shorter|less|shorten)\b/i.test(text) ? -count : count };
  },
  ({ text, trip }) => {
    const minute = minuteIn(text);
    const day = dayIn({ text, trip });
    if (/\b(?:sleep in|lie in)\b/i.test(text)) return { kind: "start", day, minute, shift: 60 };
    if (!/\b(?:start|begin|get up|leave the hotel)\b/i.test(text) || /\bstarting\b.*\bfrom\b/i.test(text))
      return null;
    if (/\blater\b/i.test(text)) return { kind: "start", day, minute, shift: minute === null ? 60 : 0 };
    if (/\bearlier\b/i.test(text)) return { kind: "start", day, minute, shift: minute === null ? -60 : 0 };
    return minute === null ? null : { kind: "start", day, minute, shift: 0 };
  },
];

/** Slower, fuller, cheaper. */
export const readPace: ReadIntent = ({ text, trip }) => {
  const day = dayIn({ text, trip });
  if (
    /\b(?:slower|slow down|more relaxed|relaxed|relaxing|easier|less (?:packed|busy|full|stuff|walking|to do)|calmer|more (?:time|breaks?|rest)|too (?:much|full|busy|packed|fast|stressful|tight)|fewer (?:things|stops|places))\b/i.test(
      text,
    )
  )
    return { kind: "pace", pace: "slow", day };
  if (
    /\b(?:faster|fuller|busier|more packed|more (?:things|activities|sights|stops|places)|too (?:empty|slow|little|boring)|pack (?:it|more))\b/i.test(
      text,
    )
  )
    return { kind: "pace", pace: "fast", day };
  return /\b(?:cheaper|less expensive|save money|too expensive)\b/i.test(text)
    ? { kind: "cheaper", day }
    : null;
};
