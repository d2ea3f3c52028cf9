"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "../i18n/messages-provider";
import type { Command } from "../palette/command";
import { useCommands } from "../palette/palette-store";

/** Puts the days of the open trip into the palette; choosing one brings it into view and takes the focus there. */
export function TripCommands({ days }: { days: readonly string[] }) {
  const t = useTranslations("palette");
  const format = useFormat();
  // The list is made anew with each edit; the days in it seldom change.
  const list = days.join(" ");
  const commands = useMemo(
    () =>
      list
        .split(" ")
        .filter(Boolean)
        .map(
          (day): Command => ({
            id: `day-${day}`,
            group: "days",
            title: t("day", { day: format.day(day) }),
            run: () => {
              const section = document.getElementById(`day-${day}`);
              section?.scrollIntoView({ block: "start" });
              section?.setAttribute("tabindex", "-1");
              section?.focus({ preventScroll: true });
            },
          }),
        ),
    [list, format, t],
  );
  useCommands(commands);
  return null;
}
