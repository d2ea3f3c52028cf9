"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { floating } from "../ui/surface";
import { CommandList } from "./command-list";
import { type PaletteView, showPalette, usePalette } from "./palette-store";
import { ShortcutList } from "./shortcut-list";
import { type LoadTrips, type PaletteTrip, useSiteCommands } from "./use-site-commands";

type Props = { view: PaletteView; loadTrips: LoadTrips };

/** Everything that can be done here, found by typing; or the list of shortcuts. */
export function PaletteDialog({ view, loadTrips }: Props) {
  const t = useTranslations("palette");
  const [trips, setTrips] = useState<PaletteTrip[]>([]);
  const site = useSiteCommands(trips);
  const { commands: ofPage } = usePalette();
  useEffect(() => {
    // Without the trips the rest of the palette works: whoever is not signed in has none.
    loadTrips({}).then(
      (answer) => (answer.ok ? setTrips(answer.data) : undefined),
      () => undefined,
    );
  }, [loadTrips]);
  const commands = [...ofPage, ...site];
  const title = view === "commands" ? t("title") : t("shortcuts");
  return (
    <Base.Root open onOpenChange={(isOpen) => (isOpen ? undefined : showPalette(null))}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Viewport className="fixed inset-0 z-40 grid items-start justify-items-center p-3 sm:pt-[12dvh]">
          <Base.Popup
            className={`flex max-h-[min(34rem,80dvh)] w-full max-w-xl flex-col overflow-hidden ${floating}`}
          >
            <Base.Title className={view === "commands" ? "sr-only" : "px-4 pt-4 text-20"}>{title}</Base.Title>
            {view === "commands" ? <CommandList commands={commands} /> : <ShortcutList commands={commands} />}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
