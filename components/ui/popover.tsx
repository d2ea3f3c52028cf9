"use client";

import { cloneElement, type ReactElement, type ReactNode, useId, useState } from "react";
import { floating } from "./surface";

/** Closes the popover that an element stands in. */
export function closePopover(inside: Element | null) {
  inside?.closest<HTMLElement>("[popover]")?.hidePopover();
}

type Props = {
  /** A button. */
  trigger: ReactElement<{ popoverTarget?: string }>;
  /** What a screen reader calls it. */
  label: string;
  children: ReactNode;
};

/**
 * More about one thing, beside it and on a phone from the bottom. The browser's own popover: not modal, Escape and a
 * click elsewhere close it, the focus goes back. What is in it is drawn when it opens, so that a page may have hundreds.
 */
export function Popover({ trigger, label, children }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {cloneElement(trigger, { popoverTarget: id })}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        ref={(element) => {
          // Opened before the page was alive.
          if (element?.matches(":popover-open")) setIsOpen(true);
        }}
        onBeforeToggle={({ newState }) => setIsOpen(newState === "open")}
        className={`beside-trigger p-4 text-start font-normal not-open:hidden ${floating}`}
      >
        {isOpen ? children : null}
      </div>
    </>
  );
}
