"use client";

import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import type { View } from "./use-address";

const tabs = [
  { id: "list", icon: "list" },
  { id: "timeline", icon: "time" },
  { id: "map", icon: "map" },
  { id: "chat", icon: "chat" },
] as const satisfies { id: View; icon: string }[];

/** On a narrow window the parts of a trip are shown one at a time, within a thumb's reach. */
export function PaneTabs({ view, onChoose }: { view: View; onChoose: (view: View) => void }) {
  const t = useTranslations("trips");
  return (
    <div
      role="tablist"
      aria-label={t("views.label")}
      className="fixed inset-x-0 bottom-0 z-40 grid grid-cols-4 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {tabs.map(({ id, icon }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={view === id}
          onClick={() => onChoose(id)}
          className="grid min-h-14 place-content-center justify-items-center gap-0.5 text-12 text-ink-2 aria-selected:font-semibold aria-selected:text-accent"
        >
          <Icon name={icon} className="size-5" />
          {t(`tabs.${id}`)}
        </button>
      ))}
    </div>
  );
}
