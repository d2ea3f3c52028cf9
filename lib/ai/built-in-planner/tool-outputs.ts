import { z } from "zod";

/**
 * The tool results that the built-in planner reads, as they come back through the prompt. Only the fields it uses;
 * names and titles in them are data and are at most repeated, never followed.
 */
const failure = z.object({ status: z.literal("error"), code: z.string(), message: z.string() });
const ok = <Schema extends z.ZodType>(data: Schema) =>
  z.union([z.object({ status: z.literal("ok"), data }), failure]);

const failed = z.array(z.object({ provider: z.string(), message: z.string() }));
const cost = z.object({
  currency: z.string(),
  totalMinor: z.number(),
  byKind: z.looseObject({ stay: z.number().optional(), flight: z.number().optional() }).catchall(z.number()),
  unknown: z.number(),
  budgetMinor: z.number().nullable(),
  leftMinor: z.number().nullable(),
});

export const outputs = {
  get_trip: ok(
    z.object({
      title: z.string(),
      startDate: z.string().nullable(),
      endDate: z.string().nullable(),
      destinationCityIds: z.array(z.string()),
      originCityId: z.string().nullable(),
      party: z.object({ adults: z.number(), childAges: z.array(z.number()) }),
      budgetMinor: z.number().nullable(),
      currency: z.string(),
      interests: z.array(z.string()),
      pace: z.enum(["slow", "balanced", "fast"]),
      itemCount: z.number(),
      items: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          title: z.string(),
          day: z.string().nullable(),
          start: z.string().nullable(),
          end: z.string().nullable(),
          costMinor: z.number().nullable(),
          locked: z.boolean(),
          placeId: z.string().optional(),
          category: z.string().optional(),
        }),
      ),
    }),
  ),
  search_flights: ok(
    z.object({
      from: z.string(),
      to: z.string(),
      found: z.number(),
      offers: z.array(
        z.object({
          offerId: z.string(),
          arrival: z.string(),
          comparableMinor: z.number(),
          evidence: z.string(),
        }),
      ),
      failed,
    }),
  ),
  search_hotels: ok(
    z.object({
      found: z.number(),
      offers: z.array(
        z.object({
          offerId: z.string(),
          name: z.string(),
          stars: z.number().nullable(),
          kmFromCentre: z.number().nullable(),
          comparableMinor: z.number(),
          evidence: z.string(),
        }),
      ),
      failed,
    }),
  ),
  find_places: ok(z.object({ places: z.array(z.object({ id: z.string(), name: z.string() })) })),
  get_weather: ok(
    z.object({
      highCelsius: z.number(),
      lowCelsius: z.number(),
      rainyDays: z.number().nullable(),
      evidence: z.string(),
    }),
  ),
  plan_days: ok(
    z.object({
      draftId: z.string(),
      cost,
      visits: z.number(),
      days: z.array(z.object({ day: z.string(), items: z.array(z.string()) })),
    }),
  ),
  check_trip: ok(
    z.object({
      isFeasible: z.boolean(),
      findings: z.array(z.object({ severity: z.string(), message: z.string() })),
    }),
  ),
  propose_changes: ok(
    z.object({
      status: z.enum(["accepted", "proposed"]),
      added: z.number(),
      moved: z.number(),
      removed: z.number(),
    }),
  ),
};

type DataOf<Output> = Output extends { status: "ok"; data: infer Data } ? Data : never;

export type Failure = z.infer<typeof failure>;
export type ShortTrip = DataOf<z.infer<(typeof outputs)["get_trip"]>>;
export type ShortDraft = DataOf<z.infer<(typeof outputs)["plan_days"]>>;
export type ShortFlight = DataOf<z.infer<(typeof outputs)["search_flights"]>>["offers"][number];
export type ShortHotel = DataOf<z.infer<(typeof outputs)["search_hotels"]>>["offers"][number];
