"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Switch } from "../ui/switch";
import type { Command } from "./command";
import { hasSingleKeys, setSingleKeys } from "./palette-settings";
import { shownShortcut } from "./shortcuts";

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys that work on this page, and the switch that takes single characters out of use. */
export function ShortcutList({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations("palette");
  const [isOn, setIsOn] = useState(hasSingleKeys);
  const rows = [
    { id: "palette", title: t("open"), shortcut: "mod+k" },
    ...commands.flatMap(({ id, title, shortcut }) => (shortcut ? [{ id, title, shortcut }] : [])),
  ];
  return (
    <div className="grid gap-3 overflow-y-auto p-4">
      <dl className="grid">
        {rows.map(({ id, title, shortcut }) => (
          <div key={id} className="flex items-center justify-between gap-4 border-b border-line py-2">
            <dt>{title}</dt>
            <dd>
              <kbd className="figures rounded-s border border-line-strong bg-sunken px-1.5 py-0.5 text-12">
                {shownShortcut({ shortcut, isApple })}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        checked={isOn}
        onChange={(event) => {
          setIsOn(event.currentTarget.checked);
          setSingleKeys(event.currentTarget.checked);
        }}
      >
        {t("singleKeys")}
      </Switch>
    </div>
  );
}
