import type { InferSchema } from "ai";
import { AppError } from "@/lib/errors/app-error";
import type { Services } from "../services";
import type { Bench } from "../tools/context";
import { cityOf } from "../tools/fields";
import type { planDaysInput } from "../tools/plan-days-input";
import type { Stop } from "./plan-stops";

/** An offer that this answer has found, by its id; null when none was chosen. Throws `not_found`. */
export function chosen<Option>({
  from,
  id,
  what,
}: {
  from: Map<string, Option>;
  id: string | undefined;
  what: string;
}) {
  if (id === undefined) return null;
  const option = from.get(id);
  if (!option) {
    throw new AppError("not_found", {
      message: `There is no ${what} offer with this id in this answer. Search again and use an offerId from the result.`,
    });
  }
  return option;
}

/** The stops with what was chosen for them; null for a trip to one city. */
export function stopsOf({
  input,
  bench,
  services,
}: {
  input: InferSchema<typeof planDaysInput>;
  bench: Bench;
  services: Services;
}): Stop[] | null {
  return (
    input.stops?.map(({ city, checkIn, checkOut, hotelOfferId, flightOfferId }) => ({
      city: cityOf({ services, text: city }),
      checkIn,
      checkOut,
      hotel: chosen({ from: bench.hotels, id: hotelOfferId, what: "hotel" }),
      flight: chosen({ from: bench.flights, id: flightOfferId, what: "flight" }),
    })) ?? null
  );
}
