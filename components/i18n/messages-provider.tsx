"use client";

import { createContext, type ReactNode, use } from "react";
import { IntlProvider, useLocale, useMessages } from "use-intl/react";
import { createFormat, type Format } from "@/lib/i18n/format";
import type { AnyLocale, Units } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages/en";

const FormatContext = createContext<Format>(createFormat({ locale: "en", units: "metric" }));

type Root = { locale: AnyLocale; units: Units; messages: Partial<Messages>; children: ReactNode };

/** Around the whole page: the language, and the texts that every page has. */
export function MessagesProvider({ locale, units, messages, children }: Root) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <FormatContext value={createFormat({ locale, units })}>{children}</FormatContext>
    </IntlProvider>
  );
}

/** Adds the texts of one page to those around it. */
export function MoreMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const inherited = useMessages();
  const locale = useLocale();
  return (
    <IntlProvider locale={locale} messages={{ ...inherited, ...messages }}>
      {children}
    </IntlProvider>
  );
}

/** Dates, numbers, money and measures in the visitor's language and units, for client components. */
export function useFormat(): Format {
  return use(FormatContext);
}
