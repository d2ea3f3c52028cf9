import { z } from "zod";
import { cabins } from "@/lib/flights/kinds";
import { flightOfferSchema } from "@/lib/flights/schema";
import { refreshFlightOffer } from "@/lib/flights/search-flights";
import { definePost } from "@/lib/http/define-route";
import { createReadKey } from "@/lib/keys/keys";

export const dynamic = "force-dynamic";
export const maxDuration = 30;

const question = z.strictObject({ offerId: z.string().min(3).max(200), cabin: z.enum(cabins) });
const answer = z.object({ offer: flightOfferSchema });

/** One offer as it stands now, with what bags and seats cost on top. */
export const POST = definePost(question, async ({ body, request, user }) => {
  const offer = await refreshFlightOffer({
    ...body,
    userId: user.id,
    readKey: createReadKey({ userId: user.id }),
    signal: request.signal,
  });
  return Response.json(answer.parse({ offer }));
});
