import { type Money, minorUnitDigits } from "../../utils/money.ts";
import type { Span } from "./request.ts";
import { blank, spanOf } from "./words.ts";

export type ReadBudget = { budget: Money; spans: Span[]; assumption: string | null };

const signs: Record<string, string> = {
  "€": "EUR",
  $: "USD",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₺": "TRY",
  "₩": "KRW",
  zł: "PLN",
};
const words: [RegExp, string][] = [
  [/^(?:euros?|eur|e)$/i, "EUR"],
  [/^(?:(?:us )?dollars?|usd|bucks|dollar)$/i, "USD"],
  [/^(?:pounds?(?: sterling)?|gbp|quid)$/i, "GBP"],
  [/^(?:swiss francs?|francs?|chf)$/i, "CHF"],
  [/^(?:yen|jpy)$/i, "JPY"],
  [/^(?:kron(?:er|or)|kr)$/i, "SEK"],
  [/^(?:zlotys?|pln)$/i, "PLN"],
  [/^(?:rupees?|inr)$/i, "INR"],
  [/^(?:australian dollars?|aud)$/i, "AUD"],
  [/^(?:canadian dollars?|cad)$/i, "CAD"],
];
const codes =
  "EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|HUF|INR|AUD|CAD|NZD|BRL|MXN|TRY|THB|SGD|ZAR|CNY|KRW|HKD|AED";
const currencyWord = `(?:${codes}|euros?|(?:us |australian |canadian )?dollars?|bucks|pounds?(?: sterling)?|quid|swiss francs?|francs?|yen|kron(?:er|or)|zlotys?|rupees?|€|\\$|£|¥|zł)`;
const amount = "(\\d{1,3}(?:[ .,'’]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)\\s?(k|thousand|grand)?";
const share =
  "(?:\\s*(?:,|\\()?\\s*(each|per person|p\\.?p\\.?|pp|per head|a head|per adult|per traveller|/ ?person|a person|a piece|apiece))?";
const unit = "(?:\\s*(?:,|\\()?\\s*(?:per|a|/|each) ?(day|night))?";
const signFirst = new RegExp(
  `(${Object.keys(signs)
    .map((sign) => (sign === "$" ? "\\$" : sign))
    .join("|")}|\\b(?:${codes}))\\s?${amount}(?![\\d])${share}${unit}`,
  "gi",
);
const wordAfter = new RegExp(`${amount}\\s?(${currencyWord})(?![a-z])${share}${unit}`, "gi");
const bare = new RegExp(
  `\\b(?:budget(?: is| of|:|=)?(?: about| around| roughly| max)?|spend(?: about| around| up to| at most| max)?|under|less than|below|up to|at most|max(?:imum)?|no more than|not more than|within)\\s*${amount}(?!\\s*(?:days?|nights?|weeks?|hours?|people|km|min|stars?|pm|am|adults|of us)\\b)${share}${unit}|\\b${amount}\\s*(?:budget|max)\\b`,
  "i",
);

/** "2.500", "2,500", "1 500", "2.5" and "2,5": a group of three digits is thousands, anything else a fraction. */
function toDecimal(text: string): number {
  const plain = text.replace(/[ '’]/g, "");
  const grouped = plain.replace(/[.,](?=\d{3}(?:\D|$))/g, "");
  return Number(grouped.replace(",", "."));
}

function codeOf(word: string): string | null {
  const trimmed = word.trim();
  const sign = signs[trimmed];
  if (sign) return sign;
  return (
    words.find(([pattern]) => pattern.test(trimmed))?.[1] ??
    (/^[a-z]{3}$/i.test(trimmed) ? trimmed.toUpperCase() : null)
  );
}

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
  const value = toDecimal(read.text) * (read.scale ? 1000 : 1);
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
    const currency = codeOf(match[1] ?? "");
    if (currency)
      found.push({
        amount: { text: match[2] ?? "", scale: match[3], currency, share: match[4], unit: match[5] },
        span: spanOf(match),
      });
  }
  for (const match of text.matchAll(wordAfter)) {
    const currency = codeOf(match[3] ?? "");
    if (currency)
      found.push({
        amount: { text: match[1] ?? "", scale: match[2], currency, share: match[4], unit: match[5] },
        span: spanOf(match),
      });
  }
  for (const { amount: read, span } of found) {
    if (/night/i.test(read.unit ?? "")) continue;
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
    text: match[1] ?? match[5] ?? "",
    scale: match[2] ?? match[6],
    currency: defaultCurrency,
    share: match[3],
    unit: match[4],
  };
  if (/night/i.test(read.unit ?? "")) return null;
  const budget = toBudget({ amount: read, travellers, days });
  if (!budget || toDecimal(read.text) * (read.scale ? 1000 : 1) < 20) return null;
  return { budget, spans: [spanOf(match)], assumption: `You named no currency; I took ${defaultCurrency}.` };
}
