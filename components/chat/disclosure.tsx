import { type ReactNode, useState } from "react";
import { Icon } from "../ui/icon";

/** A quiet line of an answer that opens to what is behind it, which is drawn only then: a chat may have hundreds. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="group text-12 text-ink-2"
      onToggle={({ currentTarget, target }) => {
        if (target === currentTarget) setIsOpen(currentTarget.open);
      }}
    >
      <summary className="inline-flex min-h-8 cursor-pointer items-center gap-1 hover:text-ink pointer-coarse:min-h-11">
        {summary}
        <Icon name="down" className="size-3 transition-transform group-open:rotate-180" />
      </summary>
      {isOpen ? children : null}
    </details>
  );
}
