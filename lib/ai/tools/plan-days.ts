import { type InferSchema, tool } from "ai";
import { AppError } from "@/lib/errors/app-error";
import type { Item, TripFields } from "@/lib/trips/schema";
import { chosen, stopsOf } from "../drafts/chosen-offers";
import { makeDraft } from "../drafts/make-draft";
import { toFlightItem, toStayItem } from "../drafts/offer-items";
import { cityOn, isIntercity, planByCity } from "../drafts/plan-by-city";
import { planStops } from "../drafts/plan-stops";
import { toShortDraft } from "../drafts/short-draft";
import type { City, Services } from "../services";
import { toToolResult } from "../tool-result";
import type { Bench } from "./context";
import { cityOf } from "./fields";
import { planDaysInput } from "./plan-days-input";

type Input = InferSchema<typeof planDaysInput>;

const longestTrip = 60;
const dayMs = 86_400_000;

/** Every day from the first to the last. */
function daysBetween({ startDate, endDate }: { startDate: string; endDate: string }): string[] {
  const count = Math.round((Date.parse(endDate) - Date.parse(startDate)) / dayMs) + 1;
  if (count < 1) throw new AppError("bad_input", { message: "The trip ends before it begins." });
  if (count > longestTrip) {
    throw new AppError("bad_input", { message: `A plan covers at most ${longestTrip} days at a time.` });
  }
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(startDate) + index * dayMs).toISOString().slice(0, 10),
  );
}

/** The fields that the plan gives the trip; what the input leaves open stays as it is. */
function fieldsOf({
  input,
  bench,
  city,
  cityIds,
  services,
}: {
  input: Input;
  bench: Bench;
  city: City;
  cityIds: string[];
  services: Services;
}) {
  const { trip } = bench;
  const origin = input.origin ? services.findCity(input.origin) : null;
  const startDate = input.startDate ?? trip.startDate;
  const endDate = input.endDate ?? trip.endDate;
  if (!startDate || !endDate)
    throw new AppError("bad_input", { message: "A plan needs its first and its last day." });
  const isUntitled = trip.items.length === 0;
  const fields = {
    title: input.title ?? (isUntitled ? city.name : trip.title),
    startDate,
    endDate,
    destinationCityIds: cityIds,
    originCityId: origin?.id ?? trip.originCityId,
    party: input.party ?? trip.party,
    budgetMinor: input.budget === undefined ? trip.budgetMinor : (input.budget?.amountMinor ?? null),
    currency: input.budget?.currency ?? trip.currency,
    interests: input.interests ?? trip.interests,
    // The pace of single days is not the pace of the trip.
    pace: input.days ? trip.pace : (input.pace ?? trip.pace),
  } satisfies Partial<TripFields>;
  return fields;
}

/** The items that make room: unlocked, and of the days that are planned anew. */
function replacedItems({
  input,
  bench,
  hasFlights,
  hasHotel,
}: {
  input: Input;
  bench: Bench;
  hasFlights: boolean;
  hasHotel: boolean;
}): Item[] {
  return bench.trip.items.filter((item) => {
    const { kind, day, locked } = item;
    if (locked || day === null || kind === "note") return false;
    // Single days are planned around the ways between the cities.
    if (input.days && isIntercity(item)) return false;
    if (kind === "flight") return hasFlights;
    if (kind === "stay") return hasHotel;
    return input.days ? input.days.includes(day) : true;
  });
}

export function planDaysTool({ services, bench }: { services: Services; bench: Bench }) {
  return tool({
    description:
      "Let the planning engine make the plan: it chooses places, orders them, keeps opening hours, meals, ways and pace. Give the ids of the flights and the stay you chose. Answers a draftId for check_trip and propose_changes, with days and cost in short. To change single days of a trip that has a plan, name them in days.",
    inputSchema: planDaysInput,
    execute: (input, { abortSignal }) =>
      toToolResult({
        tool: "plan_days",
        signal: abortSignal,
        work: async () => {
          const base = chosen({ from: bench.drafts, id: input.onDraftId, what: "draft" });
          const trip = base?.trip ?? bench.trip;
          const { days: only = [] } = input;
          const known = trip.destinationCityIds;
          const [first] = only.flatMap((day) => cityOn({ items: trip.items, day }) ?? []);
          const city = cityOf({ services, text: input.city ?? first ?? known[0] ?? "" });
          const stops = stopsOf({ input, bench, services });
          const cityIds = stops
            ? [...new Set(stops.map((stop) => stop.city.id))]
            : only.length > 0 && known.includes(city.id)
              ? known
              : [city.id];
          const outbound = chosen({ from: bench.flights, id: input.outboundOfferId, what: "flight" });
          const inbound = chosen({ from: bench.flights, id: input.inboundOfferId, what: "flight" });
          const hotel = chosen({ from: bench.hotels, id: input.hotelOfferId, what: "hotel" });
          const fields = fieldsOf({ input, bench: { ...bench, trip }, city, cityIds, services });
          const days = daysBetween(fields);
          const removed = replacedItems({
            input,
            bench: { ...bench, trip },
            hasFlights: outbound !== null || inbound !== null,
            hasHotel: hotel !== null || stops !== null,
          });
          const kept = trip.items.filter((item) => !removed.includes(item));
          const flightThere = outbound && toFlightItem({ option: outbound, direction: "outbound" });
          const flightHome = inbound && toFlightItem({ option: inbound, direction: "inbound" });
          const { interests, party, currency } = fields;
          const wishes = { interests, pace: input.pace ?? trip.pace, party, currency };
          const items = stops
            ? await planStops({
                stops,
                outbound: flightThere,
                inbound: flightHome,
                wishes,
                fixed: kept,
                services,
              })
            : await planByCity({
                cityId: city.id,
                isOneCity: cityIds.length === 1 || input.city !== undefined,
                dates: fields,
                limits: {
                  dayStart: input.dayStart ?? null,
                  withoutPlaceIds: input.withoutPlaceIds ?? [],
                  wantedPlaceIds: input.wantedPlaceIds ?? [],
                },
                offers: [
                  ...(flightThere ? [flightThere] : []),
                  ...(hotel ? [toStayItem({ option: hotel, zone: city.zone, way: flightThere })] : []),
                  ...(flightHome ? [flightHome] : []),
                ],
                wishes,
                kept,
                days: input.days ?? days,
                services,
              });
          const added = makeDraft({
            trip,
            fields,
            removed,
            removedReason: "It makes room for the new plan of this day.",
            added: items,
          });
          const draft = base ? { ...added, changes: [...base.changes, ...added.changes] } : added;
          bench.drafts.set(draft.id, draft);
          return toShortDraft({ draft, services, days: input.days ?? days });
        },
      }),
  });
}
