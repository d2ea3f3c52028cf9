import type { ReactNode } from "react";

/** A real piece of the planner in a frame, with what it is for. */
export function Fragment({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <article>
      <div className="grid h-75 content-center rounded-m border border-line bg-sunken p-5">
        <div className="rounded-m border border-line bg-surface">{children}</div>
      </div>
      <h3 className="mt-4 text-16">{title}</h3>
      <p className="mt-1.5 text-14 text-ink-2">{text}</p>
    </article>
  );
}
