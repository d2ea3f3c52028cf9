import { z } from "zod";
import { hotelRateSchema } from "@/lib/hotels/schema";
import { loadHotelRates } from "@/lib/hotels/search-hotels";
import { definePost } from "@/lib/http/define-route";
import { createReadKey } from "@/lib/keys/keys";

export const dynamic = "force-dynamic";
export const maxDuration = 30;

const answerSchema = z.object({ rates: z.array(hotelRateSchema) });

/** Every rate of one stay, when it is opened. */
export const POST = definePost(
  z.strictObject({ offerId: z.string().min(3).max(200) }),
  async ({ body, request, user }) => {
    const rates = await loadHotelRates({
      offerId: body.offerId,
      userId: user.id,
      readKey: createReadKey({ userId: user.id }),
      signal: request.signal,
    });
    return Response.json(answerSchema.parse({ rates }));
  },
);
