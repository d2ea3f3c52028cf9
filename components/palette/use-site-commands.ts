"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import type { ActionResult } from "@/lib/errors/action-result";
import { toggleTheme } from "../layout/toggle-theme";
import type { Command } from "./command";
import { showPalette } from "./palette-store";

export type PaletteTrip = { id: string; title: string };
export type LoadTrips = (input: Record<string, never>) => Promise<ActionResult<PaletteTrip[]>>;

/** What can be done on every page: going somewhere, and how the site looks. */
export function useSiteCommands(trips: readonly PaletteTrip[]): Command[] {
  const t = useTranslations("palette");
  const { push } = useRouter();
  return [
    { id: "plan", group: "actions", title: t("plan"), run: () => push("/") },
    { id: "trips", group: "actions", title: t("trips"), run: () => push("/trips") },
    { id: "flights", group: "actions", title: t("flights"), run: () => push("/flights") },
    { id: "hotels", group: "actions", title: t("hotels"), run: () => push("/hotels") },
    {
      id: "shortcuts",
      group: "actions",
      title: t("shortcuts"),
      shortcut: "?",
      run: () => showPalette("shortcuts"),
    },
    ...trips.map(
      ({ id, title }): Command => ({
        id: `trip-${id}`,
        group: "trips",
        title,
        run: () => push(`/trips/${id}`),
      }),
    ),
    { id: "profile", group: "settings", title: t("profile"), run: () => push("/settings") },
    { id: "keys", group: "settings", title: t("keys"), run: () => push("/settings/keys") },
    { id: "theme", group: "settings", title: t("theme"), run: toggleTheme },
  ];
}
