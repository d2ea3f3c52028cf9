import { flightSearchSchema } from "@/lib/flights/schema";
import { searchFlights } from "@/lib/flights/search-flights";
import { definePost } from "@/lib/http/define-route";
import { eventStream } from "@/lib/http/event-stream";
import { createReadKey } from "@/lib/keys/keys";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Flights as every provider answers: events `started`, `offers`, `provider`, `done`. */
export const POST = definePost(flightSearchSchema, async ({ body, request, user }) =>
  eventStream(
    searchFlights({
      input: body,
      userId: user.id,
      readKey: createReadKey({ userId: user.id }),
      signal: request.signal,
    }),
  ),
);
