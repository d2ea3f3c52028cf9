import type { ComponentProps } from "react";

import { LanguageSelect } from "./language-select";

/** What every page ends with: the choice of the language. */
export function SiteFooter({ choices, action }: ComponentProps<typeof LanguageSelect>) {
  return (
    <footer className="mt-auto border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-3 px-4 py-4 text-14 text-ink-2">
        <span>TripSage</span>
        <LanguageSelect {...(choices ? { choices } : {})} action={action} />
      </div>
    </footer>
  );
}
