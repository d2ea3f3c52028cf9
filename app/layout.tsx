import "./globals.css";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { MessagesProvider } from "@/components/i18n/messages-provider";
import { PaletteHost } from "@/components/palette/palette-host";
import { Toaster } from "@/components/ui/toaster";
import { publicSettings } from "@/lib/env/public-settings";
import { serverEnv } from "@/lib/env/server";
import { pickMessages } from "@/lib/i18n/compiled-messages";
import { directionOf } from "@/lib/i18n/locales";
import { requestLocale, requestUnits } from "@/lib/i18n/request-locale";
import { getTranslations } from "@/lib/i18n/server";
import { listPaletteTrips } from "./list-palette-trips";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return {
    // Link previews name whole addresses.
    metadataBase: new URL(serverEnv().APP_URL),
    title: { default: t("title"), template: "%s · TripSage" },
    description: t("description"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#101319" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [store, requestHeaders, locale, units] = await Promise.all([
    cookies(),
    headers(),
    requestLocale(),
    requestUnits(),
  ]);
  const t = await getTranslations("layout");
  const theme = store.get("theme")?.value;
  const settings = JSON.stringify(publicSettings()).replaceAll("<", "\\u003c");
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        <a
          href="#main"
          className="fixed -top-20 start-3 z-50 rounded-s border border-line-strong bg-surface px-4 py-2 focus:top-3"
        >
          {t("skip")}
        </a>
        <MessagesProvider
          locale={locale}
          units={units}
          messages={pickMessages({ locale, namespaces: ["layout", "errors", "palette", "ui"] })}
        >
          {children}
          <Toaster />
          <PaletteHost loadTrips={listPaletteTrips} />
        </MessagesProvider>
        <script
          id="public-settings"
          type="application/json"
          nonce={requestHeaders.get("x-nonce") ?? undefined}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own settings as JSON, with every "<" escaped.
          dangerouslySetInnerHTML={{ __html: settings }}
        />
      </body>
    </html>
  );
}
