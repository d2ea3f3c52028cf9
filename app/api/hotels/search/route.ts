import { hotelSearchSchema } from "@/lib/hotels/schema";
import { searchHotels } from "@/lib/hotels/search-hotels";
import { definePost } from "@/lib/http/define-route";
import { eventStream } from "@/lib/http/event-stream";
import { createReadKey } from "@/lib/keys/keys";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Stays as every provider answers: events `started`, `offers`, `provider`, `done`. */
export const POST = definePost(hotelSearchSchema, async ({ body, request, user }) =>
  eventStream(
    searchHotels({
      input: body,
      userId: user.id,
      readKey: createReadKey({ userId: user.id }),
      signal: request.signal,
    }),
  ),
);
