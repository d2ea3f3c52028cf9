import { type Money, minorUnitDigits } from "../../utils/money.ts";
import { currencyAfter, currencyBefore, currencyOf } from "./currencies.ts";
import type { Span } from "./request.ts";
import { blank, spanOf } from "./words.ts";

export type ReadBudget = { budget: Money; spans: Span[]; assumption: string | null };

const amount =
  "(?<!\\d)(\\d{1,3}(?:[ .,'’]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?)\\s?(k\\b|thousand|grand|lakhs?)?";
const share =
  "(?:\\s*(?:,|\\()?\\s*(each|per person|p\\.?p\\.?|pp|per head|a head|per adult|per traveller|per travell?er|per (?:guy|girl|guest|head|pax)|/ ?person|a person|a piece|apiece))?";
const unit = "(?:\\s*(?:,|\\()?\\s*(?:per|a|/|each) ?(day|night))?";
const signFirst = new RegExp(
  `(?<![\\p{L}])(${currencyBefore})\\s?${amount}(?![\\d])(?:\\s?(?:,-|dollars?|euros?|pounds?))?(\\s?(?:canadian|australian|cad|aud|usd|nzd|sgd))?${share}${unit}${share}`,
  "giu",
);
const wordAfter = new RegExp(`${amount}\\s?(${currencyAfter})(?![\\p{L}])${share}${unit}${share}`, "giu");
const bare = new RegExp(
  `\\b(?:budget(?: is| of|:|=)?(?: about| around| roughly| max)?|spend(?: about| around| up to| at most| max)?|under|less than|below|up to|at most|max(?:imum)?|no more than|not more than|within)\\s*${amount}(?!\\s*(?:days?|nights?|weeks?|hours?|people|km|min|stars?|pm|am|adults|of us)\\b)${share}${unit}|\\b${amount}\\s*(?:budget|max|(?:in )?total|all[- ]in|altogether|tops)\\b|\\b${amount}\\s*(each|per person|p\\.?p\\.?(?![a-z])|a head|per head)`,
  "i",
);

/** "2.500", "2,500", "1 500", "2.5" and "2,5": a group of three digits is thousands, anything else a fraction. */
function toDecimal(text: string): number {
  const plain = text.replace(/[ '’]/g, "");
  const grouped = plain.replace(/[.,](?=\d{3}(?:\D|$))/g, "");
  return Number(grouped.replace(",", "."));
}

const scaleOf = (word: string | undefined) => (!word ? 1 : /^lakh/i.test(word) ? 100_000 : 1000);

type Amount = {
  text: string;
  scale: string | undefined;
  currency: string;
  share: string | undefined;
  unit: string | undefined;
};

function toBudget({
  amount: read,
  travellers,
  days,
}: {
  amount: Amount;
  travellers: number;
  days: number;
}): Money | null {
  const value = toDecimal(read.text) * scaleOf(read.scale);
  const perDay = read.unit ? Math.max(1, days) : 1;
  const total = value * (read.share ? travellers : 1) * perDay;
  const amountMinor = Math.round(total * 10 ** minorUnitDigits(read.currency));
  return Number.isFinite(total) && amountMinor > 0 && amountMinor <= 1_000_000_000_000
    ? { amountMinor, currency: read.currency }
    : null;
}

/** The budget for the whole party and trip; "each" and "a day" are multiplied, "a night" is the stay's and left out. */
export function readBudget({
  text,
  travellers,
  days,
  defaultCurrency,
}: {
  text: string;
  travellers: number;
  days: number;
  defaultCurrency: string;
}): ReadBudget | null {
  const found: { amount: Amount; span: Span }[] = [];
  for (const match of text.matchAll(signFirst)) {
    const currency = currencyOf(
      match[4]?.replace(/^\s?a\w+n$/i, "aud").replace(/^\s?c\w+n$/i, "cad") ?? match[1] ?? "",
    );
    if (currency)
      found.push({
        amount: {
          text: match[2] ?? "",
          scale: match[3],
          currency,
          share: match[5] ?? match[7],
          unit: match[6],
        },
        span: spanOf(match),
      });
  }
  for (const match of text.matchAll(wordAfter)) {
    const currency = currencyOf(match[3] ?? "");
    if (currency)
      found.push({
        amount: {
          text: match[1] ?? "",
          scale: match[2],
          currency,
          share: match[4] ?? match[6],
          unit: match[5],
        },
        span: spanOf(match),
      });
  }
  for (const { amount: read, span } of found) {
    if (/night|month|week/i.test(read.unit ?? "")) continue;
    const budget = toBudget({ amount: read, travellers, days });
    if (!budget) continue;
    const assumption = read.share
      ? `I counted the budget for ${travellers === 1 ? "one person" : `${travellers} people`}.`
      : null;
    return { budget, spans: [span], assumption };
  }
  const match = bare.exec(blank({ text, spans: found.map(({ span }) => span) }));
  if (!match) return null;
  const read = {
    text: match[1] ?? match[5] ?? match[7] ?? "",
    scale: match[2] ?? match[6] ?? match[8],
    currency: defaultCurrency,
    share: match[3] ?? match[9],
    unit: match[4],
  };
  if (/night|month|week/i.test(read.unit ?? "")) return null;
  const budget = toBudget({ amount: read, travellers, days });
  if (!budget || toDecimal(read.text) * scaleOf(read.scale) < 20) return null;
  return { budget, spans: [spanOf(match)], assumption: `You named no currency; I took ${defaultCurrency}.` };
}
