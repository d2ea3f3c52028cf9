import type { FlightSlice } from "./schema.ts";

/** A wait between two flights of a slice. */
export type Layover = {
  iata: string;
  city: string;
  minutes: number;
  /** The next flight leaves from another airport. */
  changesAirportTo: string | null;
  /** Less than an hour: a rule of thumb, not the airport's own minimum. */
  isTight: boolean;
  /** Over midnight, and long enough to need a bed. */
  isOvernight: boolean;
};

const tightMinutes = 60;
const nightMinutes = 300;

/** The waits of a slice in order. Both times are of one city, so that the clocks of the two agree. */
export function layoversOf({ segments }: FlightSlice): Layover[] {
  return segments.slice(1).flatMap((next, index) => {
    const before = segments[index];
    if (!before) return [];
    const minutes = (Date.parse(`${next.departure}Z`) - Date.parse(`${before.arrival}Z`)) / 60_000;
    const changes = before.destination.iata !== next.origin.iata;
    return [
      {
        iata: before.destination.iata,
        city: before.destination.city,
        minutes,
        changesAirportTo: changes ? next.origin.iata : null,
        isTight: minutes < tightMinutes,
        isOvernight: minutes >= nightMinutes && before.arrival.slice(0, 10) !== next.departure.slice(0, 10),
      },
    ];
  });
}
