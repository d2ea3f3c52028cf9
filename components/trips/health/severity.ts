import type { Finding } from "@/lib/itinerary/finding";

export type Severity = Finding["severity"];

/** The worst first. Each has its sign, so that none is told by colour alone. */
export const severities = [
  { id: "error", sign: "×", tone: "text-removed", fill: "bg-removed-soft" },
  { id: "warning", sign: "!", tone: "text-moved", fill: "bg-moved-soft" },
  { id: "hint", sign: "i", tone: "text-ink-2", fill: "bg-sunken" },
] as const satisfies { id: Severity; sign: string; tone: string; fill: string }[];

/** The findings of each item, the worst first. */
export function findingsByItem(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const byItem = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of finding.itemIds) byItem.set(id, [...(byItem.get(id) ?? []), finding]);
  }
  return byItem;
}
