"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { floating } from "./surface";

type Props = {
  trigger: ReactElement;
  /** What a screen reader calls it. */
  label: string;
  children: ReactNode;
  align?: "start" | "center" | "end";
  /** As wide as a paragraph, or as what is in it. */
  size?: "paragraph" | "fits";
};

/** More about one thing, beside it. Not modal: the page stays usable; Escape and a click elsewhere close it. */
export function Popover({ trigger, label, children, align = "start", size = "paragraph" }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 max-w-[calc(100vw-1rem)] outline-none">
          <Base.Popup
            aria-label={label}
            className={`max-w-full p-4 ${size === "fits" ? "w-fit" : "w-72"} ${floating}`}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
