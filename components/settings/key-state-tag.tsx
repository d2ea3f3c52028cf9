export type KeyState = "works" | "unset" | "checking" | "rejected" | "quota";

const looks: Record<KeyState, { tone: string; path: string }> = {
  works: { tone: "border-added/30 bg-added-soft text-added", path: "m2.500 6.500 2.500 2.500 4.500-5.500" },
  unset: { tone: "border-line bg-sunken text-ink-2", path: "M3 6h6" },
  checking: {
    tone: "border-accent/30 bg-accent-soft text-accent",
    path: "M6 1.500a4.500 4.500 0 1 0 4.500 4.500",
  },
  rejected: { tone: "border-removed/30 bg-removed-soft text-removed", path: "m3 3 6 6M9 3 3 9" },
  quota: {
    tone: "border-moved/30 bg-moved-soft text-moved",
    path: "M6 3v3l2 1.500M6 1.500a4.500 4.500 0 1 1 0 9a4.500 4.500 0 0 1 0-9",
  },
};

/** How a key stands, in a word with its own shape. */
export function KeyStateTag({ state, label }: { state: KeyState; label: string }) {
  const { tone, path } = looks[state];
  return (
    <span
      role="status"
      className={`inline-flex items-center gap-1.5 rounded-full border px-2 py-0.5 text-12 ${tone}`}
    >
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className={`size-3 fill-none stroke-current ${state === "checking" ? "animate-spin" : ""}`}
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={path} />
      </svg>
      {label}
    </span>
  );
}
