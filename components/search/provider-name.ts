"use client";

import { useTranslations } from "use-intl/react";

/** Names as the providers write them; they are the same in every language. */
const names: Record<string, string> = {
  duffel: "Duffel",
  duffel_stays: "Duffel Stays",
  liteapi: "LiteAPI",
  amadeus: "Amadeus",
  openstreetmap: "OpenStreetMap",
};

export function useProviderName(): (id: string) => string {
  const t = useTranslations("search");
  return (id) => names[id] ?? t("simulated");
}
