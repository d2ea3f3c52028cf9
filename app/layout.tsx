import "./globals.css";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { publicSettings } from "@/lib/env/public-settings";

export const metadata: Metadata = {
  title: { default: "TripSage: plans that work on the ground", template: "%s · TripSage" },
  description:
    "Say where, when, with whom and for how much. Get flights, a stay and a day-by-day plan that really works.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#101319" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [store, requestHeaders] = await Promise.all([cookies(), headers()]);
  const theme = store.get("theme")?.value;
  const settings = JSON.stringify(publicSettings()).replaceAll("<", "\\u003c");
  return (
    <html
      lang="en"
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        <a
          href="#main"
          className="fixed -top-20 left-3 z-50 rounded-s border border-line-strong bg-surface px-4 py-2 focus:top-3"
        >
          Skip to the content
        </a>
        {children}
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
