"use client";

import { EvidenceBadge } from "@/components/ui/evidence-badge";
import { LocalTime } from "@/components/ui/local-time";
import { Money } from "@/components/ui/money";
import { Skeleton, SkeletonList } from "@/components/ui/skeleton";
import { evidenceKinds } from "@/lib/utils/evidence-kinds";
import { Example } from "./example";

export function FactExamples() {
  return (
    <>
      <Example title="Evidence">
        {evidenceKinds.map((kind) => (
          <EvidenceBadge
            key={kind}
            value="€412"
            evidence={{
              kind,
              source: "A source with its name",
              url: "https://example.com/source",
              ...(kind === "live" || kind === "cached" ? { fetchedAt: "2027-05-03T08:00:00Z" } : {}),
            }}
          />
        ))}
      </Example>
      <Example title="Money and times">
        <Money money={{ amountMinor: 41_200, currency: "EUR" }} />
        <Money money={{ amountMinor: 41_250, currency: "USD" }} />
        <Money money={{ amountMinor: 12_000, currency: "JPY" }} isExact />
        <LocalTime at="2027-05-03T09:30" timeZone="Europe/Lisbon" />
        <LocalTime at="2027-05-04T01:15" timeZone="Europe/Lisbon" daysLater={1} showZone />
      </Example>
      <Example title="Loading">
        <div className="grid w-full gap-3">
          <Skeleton className="h-7 w-48" />
          <SkeletonList label="Loading the plan" rows={2} />
        </div>
      </Example>
    </>
  );
}
