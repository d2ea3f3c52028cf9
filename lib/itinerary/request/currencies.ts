const signs: Record<string, string> = {
  HK$: "HKD",
  US$: "USD",
  AU$: "AUD",
  A$: "AUD",
  CA$: "CAD",
  C$: "CAD",
  NZ$: "NZD",
  S$: "SGD",
  R$: "BRL",
  MX$: "MXN",
  NT$: "TWD",
  "€": "EUR",
  $: "USD",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₺": "TRY",
  "₩": "KRW",
  "₪": "ILS",
  "₫": "VND",
  "฿": "THB",
  zł: "PLN",
};

const words: [string, string][] = [
  ["euros?|eur|e", "EUR"],
  ["australian dollars?|aussie dollars?", "AUD"],
  ["canadian dollars?|dollars? canadian|canadian", "CAD"],
  ["new zealand dollars?|kiwi dollars?", "NZD"],
  ["singapore dollars?", "SGD"],
  ["hong kong dollars?", "HKD"],
  ["(?:us |american )?dollars?|bucks|usd", "USD"],
  ["pounds?(?: sterling)?|quid|gbp", "GBP"],
  ["swiss francs?|francs?|fr\\.", "CHF"],
  ["yen", "JPY"],
  ["norwegian kroner", "NOK"],
  ["danish kroner", "DKK"],
  ["kron(?:er|or)|kr", "SEK"],
  ["zlot(?:ys?|ies)|pln", "PLN"],
  ["(?:indian )?rupees?|rs\\.?", "INR"],
  ["shekels?|nis", "ILS"],
  ["(?:bulgarian )?lev[as]?", "BGN"],
  ["yuan|rmb|renminbi", "CNY"],
  ["ringgits?|rm", "MYR"],
  ["baht", "THB"],
  ["(?:korean )?won", "KRW"],
  ["dirhams?|dhs?", "AED"],
  ["(?:turkish )?lira", "TRY"],
  ["(?:brazilian )?reais", "BRL"],
  ["(?:mexican )?pesos", "MXN"],
  ["rands?", "ZAR"],
  ["forints?|ft", "HUF"],
  ["(?:czech )?(?:koruna|korun|crowns)", "CZK"],
];
const codes =
  "EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|INR|AUD|CAD|NZD|BRL|MXN|TRY|THB|SGD|MYR|IDR|PHP|VND|TWD|ZAR|EGP|MAD|CNY|KRW|HKD|AED|SAR|QAR|ILS";

const escaped = (sign: string) => sign.replace("$", "\\$");

/** What may stand before an amount: a sign, a code, or one of the few words that do ("RM 6000", "R60 000"). */
export const currencyBefore = `(?:${Object.keys(signs).map(escaped).join("|")}|\\b(?:${codes}|RM|Rs\\.?|R|kr|Fr\\.))`;
/** What may stand after it. */
export const currencyAfter = `(?:\\$ canadian|${codes}|${words.map(([pattern]) => pattern).join("|")}|${Object.keys(signs).map(escaped).join("|")})`;

/** The ISO code of a currency's sign, code or word; null when it is none. */
export function currencyOf(word: string): string | null {
  const trimmed = word.trim();
  const sign = signs[trimmed] ?? (trimmed === "R" ? "ZAR" : undefined);
  if (sign) return sign;
  const code = trimmed.toUpperCase();
  if (new RegExp(`^(?:${codes})$`).test(code)) return code;
  return words.find(([pattern]) => new RegExp(`^(?:${pattern})$`, "i").test(trimmed))?.[1] ?? null;
}
