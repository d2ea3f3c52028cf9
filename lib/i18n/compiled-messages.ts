import compile from "icu-minify/compile";
import type { AnyLocale } from "./locales.ts";
import { de } from "./messages/de.ts";
import { en, type Messages } from "./messages/en.ts";
import { es } from "./messages/es.ts";
import { toPseudo } from "./pseudo.ts";

export type Namespace = keyof Messages;

const sources: Record<AnyLocale, object> = { en, de, es, "en-XA": en, "en-XB": en };
const compiled = new Map<AnyLocale, Messages>();

/**
 * The texts of a language with each message parsed once, so that a browser needs no parser for them.
 * Typed as the messages they came from: what `t` accepts follows from the English words.
 */
export function compiledMessages(locale: AnyLocale): Messages {
  const known = compiled.get(locale);
  if (known) return known;
  const parsed = JSON.parse(JSON.stringify(sources[locale]), (_, value) => {
    if (typeof value !== "string") return value;
    const message = compile(value);
    return locale === "en-XA" || locale === "en-XB" ? toPseudo({ message, locale }) : message;
  });
  // The parser's objects have no prototype, and React sends none of those to a browser.
  const messages: Messages = JSON.parse(JSON.stringify(parsed));
  compiled.set(locale, messages);
  return messages;
}

/** Only the namespaces that a page needs. */
export function pickMessages(input: {
  locale: AnyLocale;
  namespaces: readonly Namespace[];
}): Partial<Messages> {
  const messages = compiledMessages(input.locale);
  return Object.fromEntries(input.namespaces.map((namespace) => [namespace, messages[namespace]]));
}
