import type { ReactNode } from "react";
import { Icon } from "../ui/icon";

/** A quiet line of an answer that opens to what is behind it. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group text-12 text-ink-2">
      <summary className="inline-flex min-h-8 cursor-pointer items-center gap-1 hover:text-ink pointer-coarse:min-h-11">
        {summary}
        <Icon name="down" className="size-3 transition-transform group-open:rotate-180" />
      </summary>
      {children}
    </details>
  );
}
