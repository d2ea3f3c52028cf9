import { layoversOf } from "@/lib/flights/layovers";
import type { FlightSlice } from "@/lib/flights/schema";

/** The flights and waits of a slice on one axis that all rows share: lines are flown, dashes are waited. */
export function SliceLine({ slice, axisMinutes }: { slice: FlightSlice; axisMinutes: number }) {
  const layovers = layoversOf(slice);
  const share = (minutes: number) => `${(minutes / Math.max(1, axisMinutes)) * 100}%`;
  return (
    <span className="flex h-9 items-start pt-2" aria-hidden="true">
      {slice.segments.flatMap(({ departure, durationMinutes, flightNumber }, index) => {
        const wait = layovers[index];
        return [
          <span
            key={`${flightNumber} ${departure}`}
            className="relative my-[3px] h-0.5 shrink-0 bg-ink before:absolute before:-top-0.5 before:left-0 before:size-1.5 before:rounded-full before:border before:border-ink before:bg-surface after:absolute after:-top-0.5 after:right-0 after:size-1.5 after:rounded-full after:border after:border-ink after:bg-surface"
            style={{ width: share(durationMinutes) }}
          />,
          wait ? (
            <span
              key={`${wait.iata} ${departure}`}
              className="relative mt-1 shrink-0 border-t border-dashed border-ink-3"
              style={{ width: share(wait.minutes) }}
            >
              <b className="figures absolute left-1/2 top-1 -translate-x-1/2 text-12 font-medium text-ink-2">
                {wait.iata}
              </b>
            </span>
          ) : null,
        ];
      })}
    </span>
  );
}
