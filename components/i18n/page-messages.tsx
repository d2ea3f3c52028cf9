import type { ReactNode } from "react";
import { type Namespace, pickMessages } from "@/lib/i18n/compiled-messages";
import { requestLocale } from "@/lib/i18n/request-locale";
import { MoreMessages } from "./messages-provider";

/** Sends the texts of these namespaces to the browser, for the client components inside. */
export async function PageMessages({
  namespaces,
  children,
}: {
  namespaces: readonly Namespace[];
  children: ReactNode;
}) {
  const locale = await requestLocale();
  return <MoreMessages messages={pickMessages({ locale, namespaces })}>{children}</MoreMessages>;
}
