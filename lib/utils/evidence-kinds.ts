// No schema library in here: the browser shows them too.

/** How a shown fact is known. `unknown` is written out, never shown as zero, blank or a tick. */
export const evidenceKinds = [
  "live",
  "cached",
  "typical",
  "estimated",
  "simulated",
  "user",
  "unknown",
] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];
