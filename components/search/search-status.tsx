import { Banner } from "@/components/ui/banner";
import type { SearchState } from "./use-search";

/** How a search stands: running, failed as a whole, some providers missing, nothing found. */
export function SearchStatus({
  state,
  what,
}: {
  state: Omit<SearchState<unknown>, "offers"> & { offers: unknown[] };
  what: string;
}) {
  const { phase, offers, providers, failed, problem } = state;
  if (phase === "idle") return null;
  return (
    <div className="grid gap-2">
      {problem ? <Banner tone="failed">{problem}</Banner> : null}
      {failed.map(({ provider, message }) => (
        <Banner key={provider} tone="care">
          {provider}: {message} Its offers are missing here.
        </Banner>
      ))}
      <p role="status" className="text-14 text-ink-2">
        {phase === "searching"
          ? `Searching${offers.length > 0 ? `, ${offers.length} so far` : ""} …`
          : offers.length > 0
            ? `${offers.length} ${what} found.`
            : problem || failed.length > 0
              ? null
              : providers.length === 0
                ? `No provider is set up. Add a key in your settings, or turn on simulated ${what}.`
                : `No ${what} for this. Try other dates or a place nearby.`}
      </p>
    </div>
  );
}
