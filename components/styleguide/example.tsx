import type { ReactNode } from "react";

/** One primitive under its name. */
export function Example({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid content-start gap-3 border-t border-line pt-4">
      <h2 className="text-16">{title}</h2>
      <div className="flex flex-wrap items-start gap-3">{children}</div>
    </section>
  );
}
