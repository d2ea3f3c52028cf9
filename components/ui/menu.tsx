"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { floating, option } from "./surface";

/** A list of things to do, opened by a button that is handed in. Arrow keys move, letters jump, Escape closes. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50 outline-none">
          <Base.Popup className={`max-h-(--available-height) min-w-44 overflow-y-auto p-1 ${floating}`}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = {
  onSelect: () => void;
  children: ReactNode;
  /** The keys that do the same, as they are shown: "⌘ K". */
  shortcut?: string;
  isDangerous?: boolean;
  isDisabled?: boolean;
};

export function MenuItem({
  onSelect,
  children,
  shortcut,
  isDangerous = false,
  isDisabled = false,
}: ItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={isDisabled}
      className={`${option} ${isDangerous ? "text-removed" : ""}`}
    >
      <span className="min-w-0 grow">{children}</span>
      {shortcut ? <kbd className="figures text-12 text-ink-3">{shortcut}</kbd> : null}
    </Base.Item>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 border-t border-line" />;
}
