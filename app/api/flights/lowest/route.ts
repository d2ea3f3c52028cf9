import { z } from "zod";
import { lowestPrices } from "@/lib/flights/lowest-prices";
import { flightSearchSchema } from "@/lib/flights/schema";
import { searchFlights } from "@/lib/flights/search-flights";
import { definePost } from "@/lib/http/define-route";
import { eventStream } from "@/lib/http/event-stream";
import { createReadKey } from "@/lib/keys/keys";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

const question = z.strictObject({
  /** What is searched; the dates of its slices give way to those of each cell. */
  search: flightSearchSchema,
  cells: z
    .array(z.strictObject({ departure: z.iso.date(), return: z.iso.date().nullable() }))
    .min(1)
    .max(80),
  /** Calls to providers that may go out for all cells together. */
  mostCalls: z.int().min(1).max(80),
});

/** The lowest price of each pair of dates as it is found: events `cell`, `done`. */
export const POST = definePost(question, async ({ body, request, user }) => {
  const { search, cells, mostCalls } = body;
  const readKey = createReadKey({ userId: user.id });
  return eventStream(
    lowestPrices({
      cells,
      mostCalls,
      signal: request.signal,
      search: (cell) => {
        const dates = [cell.departure, cell.return];
        const slices = search.slices.flatMap((slice, index) => {
          const date = dates[index];
          return date ? [{ ...slice, date }] : [];
        });
        return searchFlights({
          input: { ...search, slices },
          userId: user.id,
          readKey,
          signal: request.signal,
        });
      },
    }),
  );
});
