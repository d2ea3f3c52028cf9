import { createTranslator } from "use-intl/core";
import type { AppError } from "../errors/app-error.ts";
import { compiledMessages } from "./compiled-messages.ts";
import type { AnyLocale } from "./locales.ts";
import { en } from "./messages/en.ts";

export type ErrorSentences = { message: string; fields?: Record<string, string> };

/**
 * What the person in front of the screen reads about a failure, in their language. `lib` throws in English and knows no
 * language; a sentence that the catalogue has under `errors.sentence` is translated here, at the edge. One that it does not
 * have stays as it was thrown. Wrong input is told by its first wrong field.
 */
export function errorSentences({ error, locale }: { error: AppError; locale: AnyLocale }): ErrorSentences {
  const messages = compiledMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "errors" });
  const translated: Record<string, string> = messages.errors.sentence;
  const translate = (sentence: string) => {
    const [key] = Object.entries(en.errors.sentence).find(([, english]) => english === sentence) ?? [];
    return (key ? translated[key] : undefined) ?? sentence;
  };
  if (error.fields) {
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([path, sentence]) => [path, translate(sentence)]),
    );
    return { message: Object.values(fields)[0] ?? t(`code.${error.code}`), fields };
  }
  return { message: error.message === error.title ? t(`code.${error.code}`) : translate(error.message) };
}
