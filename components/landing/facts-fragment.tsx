import type { ReactNode } from "react";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import type { Evidence } from "@/lib/utils/evidence";

type Fact = { label: string; value: ReactNode; evidence: Evidence };

/** A stop with its facts, each with the badge that says how it is known. */
export function FactsFragment({
  name,
  order,
  facts,
}: {
  name: string;
  order: number;
  facts: readonly Fact[];
}) {
  return (
    <>
      <p className="flex items-center gap-2.5 px-3.5 py-3 text-14 font-semibold">
        <span className="figures grid size-5.5 place-items-center rounded-full bg-accent text-12 text-accent-ink">
          {order}
        </span>
        {name}
      </p>
      <dl>
        {facts.map(({ label, value, evidence }) => (
          <div
            key={label}
            className="grid grid-cols-[4rem_1fr_auto] items-center gap-2 border-t border-line px-3.5 py-2 text-12"
          >
            <dt className="text-ink-2">{label}</dt>
            <dd className="figures">{value}</dd>
            <dd>
              <EvidenceBadge evidence={evidence} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
