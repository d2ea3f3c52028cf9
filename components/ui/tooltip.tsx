"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

/**
 * A few words on hover or focus. Only what can also be learned otherwise: fingers never see it. The trigger keeps its
 * own label.
 */
export function Tooltip({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} delay={400} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="max-w-60 rounded-s bg-ink px-2.5 py-1.5 text-12 text-paper transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 forced-colors:border">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
