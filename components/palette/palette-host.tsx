"use client";

import { lazy, Suspense, useEffect } from "react";
import { hasSingleKeys } from "./palette-settings";
import { currentCommands, showPalette, usePalette } from "./palette-store";
import { shortcutOf } from "./shortcuts";
import type { LoadTrips } from "./use-site-commands";

const PaletteDialog = lazy(() =>
  import("./palette-dialog").then((module) => ({ default: module.PaletteDialog })),
);

/** A popover that is closed is in the page too, and is no reason to leave a key alone. */
const isDialogShown = () =>
  [...document.querySelectorAll("[role=dialog]")].some((dialog) => dialog.checkVisibility());

/** Listens for the shortcuts of every page and shows the palette, which is loaded when it is first opened. */
export function PaletteHost({ loadTrips }: { loadTrips: LoadTrips }) {
  const { view } = usePalette();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const shortcut = event.defaultPrevented ? null : shortcutOf(event);
      if (!shortcut || (shortcut.length === 1 && (!hasSingleKeys() || isDialogShown()))) return;
      const command = currentCommands().find((candidate) => candidate.shortcut === shortcut);
      if (shortcut === "mod+k") showPalette("commands");
      else if (shortcut === "?") showPalette("shortcuts");
      else if (command) command.run();
      else return;
      event.preventDefault();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return view ? (
    <Suspense fallback={null}>
      <PaletteDialog view={view} loadTrips={loadTrips} />
    </Suspense>
  ) : null;
}
