import type { ReactNode } from "react";

const tones = {
  info: { frame: "border-line bg-surface", sign: "i" },
  good: { frame: "border-added/40 bg-added-soft", sign: "✓" },
  care: { frame: "border-moved/40 bg-moved-soft", sign: "!" },
  failed: { frame: "border-removed/40 bg-removed-soft", sign: "×" },
};

/** A sentence about what happened and what to do next. A failure is announced at once. */
export function Banner({
  tone = "info",
  children,
  action,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
  action?: ReactNode;
}) {
  const { frame, sign } = tones[tone];
  return (
    <div
      role={tone === "failed" ? "alert" : "status"}
      className={`flex items-center gap-3 rounded-s border px-4 py-3 text-14 ${frame}`}
    >
      <span
        aria-hidden="true"
        className="figures grid size-5 shrink-0 place-items-center rounded-full border border-current text-12"
      >
        {sign}
      </span>
      <div className="min-w-0 grow">{children}</div>
      {action}
    </div>
  );
}
