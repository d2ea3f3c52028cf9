import { z } from "zod";
import { type Money, minorFromDecimal } from "../../utils/money.ts";

// What more can be had with an offer of Duffel's: bags (with the offer asked for alone) and seats (of the seat maps).

const decimal = z.string().regex(/^\d{1,12}(?:\.\d{1,6})?$/);
const priced = { total_amount: decimal, total_currency: z.string().regex(/^[A-Z]{3}$/) };
const id = z.string().max(100);

export const duffelServiceSchema = z.object({
  ...priced,
  type: z.string().max(40),
  passenger_ids: z.array(id).max(20),
  segment_ids: z.array(id).max(50),
  metadata: z.object({ type: z.string().max(40).nullish() }).nullish(),
});

const seatSchema = z.object({
  type: z.string().max(40),
  available_services: z
    .array(z.object({ ...priced, passenger_id: id }))
    .max(20)
    .nullish(),
});

export const duffelSeatMapsSchema = z.object({
  data: z
    .array(
      z.object({
        segment_id: id,
        cabins: z
          .array(
            z.object({
              rows: z
                .array(
                  z.object({
                    sections: z.array(z.object({ elements: z.array(seatSchema).max(20) })).max(10),
                  }),
                )
                .max(200),
            }),
          )
          .max(10),
      }),
    )
    .max(50),
});

type Service = z.infer<typeof duffelServiceSchema>;
type Seat = z.infer<typeof seatSchema>;
type SeatMap = z.infer<typeof duffelSeatMapsSchema>["data"][number];

const toMoney = ({
  total_amount: amount,
  total_currency: currency,
}: {
  total_amount: string;
  total_currency: string;
}): Money => ({
  amountMinor: minorFromDecimal({ decimal: amount, currency }),
  currency,
});

/** Adds what has one currency; null when one is missing or the currencies differ. */
function sum(amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.flatMap((amount) => amount ?? []);
  const [first] = known;
  if (!first || known.length < amounts.length || known.some(({ currency }) => currency !== first.currency))
    return null;
  return {
    amountMinor: known.reduce((total, { amountMinor }) => total + amountMinor, 0),
    currency: first.currency,
  };
}

const cheapest = (amounts: readonly Money[]): Money | null =>
  amounts.toSorted((left, right) => left.amountMinor - right.amountMinor)[0] ?? null;

/** One more bag for one traveller on all slices: a service for all, else one for each. Null where a slice has none. */
export function bagPrice({
  services,
  kind,
  slices,
}: {
  services: readonly Service[];
  kind: "carry_on" | "checked";
  /** The segment ids of each slice. */
  slices: readonly (readonly string[])[];
}): Money | null {
  const bags = services.filter(({ type, metadata }) => type === "baggage" && metadata?.type === kind);
  const covering = (segments: readonly string[]) =>
    cheapest(
      bags.filter(({ segment_ids: own }) => segments.every((segment) => own.includes(segment))).map(toMoney),
    );
  return covering(slices.flat()) ?? sum(slices.map(covering));
}

/** The least that these travellers pay to sit side by side in one block of seats; null where no block is free. */
function blockPrice({ map, travellers }: { map: SeatMap; travellers: readonly string[] }): Money | null {
  const priceOf = ({ seat, traveller }: { seat: Seat | undefined; traveller: string }) => {
    const service = seat?.available_services?.find(({ passenger_id: own }) => own === traveller);
    return service ? toMoney(service) : null;
  };
  const sections = map.cabins.flatMap(({ rows }) => rows.flatMap((row) => row.sections));
  const blocks = sections.flatMap(({ elements }) =>
    elements.flatMap(
      (_, start) =>
        sum(travellers.map((traveller, place) => priceOf({ seat: elements[start + place], traveller }))) ??
        [],
    ),
  );
  return cheapest(blocks);
}

/**
 * Seats side by side for these travellers on every segment. Null where a segment has no map, or no block that is free
 * for all of them: then nobody states it.
 */
export function seatsTogetherPrice({
  maps,
  segments,
  travellers,
}: {
  maps: readonly SeatMap[];
  segments: readonly string[];
  travellers: readonly string[];
}): Money | null {
  if (travellers.length === 0) return null;
  return sum(
    segments.map((segment) => {
      const map = maps.find(({ segment_id: own }) => own === segment);
      return map ? blockPrice({ map, travellers }) : null;
    }),
  );
}
