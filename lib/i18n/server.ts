import "server-only";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import { compiledMessages, type Namespace } from "./compiled-messages";
import { createFormat } from "./format";
import type { Messages } from "./messages/en";
import { requestLocale, requestUnits } from "./request-locale";

/** `t` of one namespace, for server components, server actions and route handlers: `t("header.trips")`. */
export async function getTranslations<const Name extends Namespace>(namespace: Name) {
  const locale = await requestLocale();
  return createTranslator<Messages, Name>({
    locale,
    messages: compiledMessages(locale),
    namespace,
    timeZone: "UTC",
  });
}

/** Dates, numbers, money and measures in the language and units of this request. */
export const getFormat = cache(async () =>
  createFormat({ locale: await requestLocale(), units: await requestUnits() }),
);
