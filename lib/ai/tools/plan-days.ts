import { tool } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { paces } from "@/lib/trips/kinds";
import type { Item, TripFields } from "@/lib/trips/schema";
import { moneySchema } from "@/lib/utils/money-schema";
import { makeDraft } from "../drafts/make-draft";
import { toFlightItem, toStayItem } from "../drafts/offer-items";
import { totalOf } from "../drafts/total";
import type { City, PlannedItem, Services } from "../services";
import { toToolResult } from "../tool-result";
import type { Bench, Draft } from "./context";
import { cityField, cityOf, dayField, partyField } from "./fields";

const placeIds = z.array(z.string().max(200)).max(50).optional();
const offerId = z.string().max(200).optional();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const planDaysInput = z.strictObject({
  city: cityField.optional().describe("Default: the trip's destination."),
  origin: z.string().trim().min(1).max(100).optional().describe("Where the party sets out from."),
  startDate: dayField.optional(),
  endDate: dayField.optional(),
  party: partyField.optional(),
  budget: moneySchema.nullable().optional().describe("For the whole trip, in minor units."),
  interests: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
  pace: z.enum(paces).optional(),
  title: z.string().trim().min(1).max(120).optional(),
  outboundOfferId: offerId.describe("From search_flights."),
  inboundOfferId: offerId.describe("From search_flights."),
  hotelOfferId: offerId.describe("From search_hotels."),
  days: z
    .array(dayField)
    .min(1)
    .max(60)
    .optional()
    .describe("Plan only these days anew. Default: the whole trip."),
  onDraftId: z.string().max(60).optional().describe("Plan on top of this draft of the same answer."),
  dayStart: timeOfDay.optional().describe("Nothing before this time of day, like 10:30."),
  withoutPlaceIds: placeIds.describe("Places that must not be in the plan."),
  wantedPlaceIds: placeIds.describe("Places that must be in the plan, if they fit."),
});

type Input = z.infer<typeof planDaysInput>;

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

function chosen<Option>({
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

/** The fields that the plan gives the trip; what the input leaves open stays as it is. */
function fieldsOf({
  input,
  bench,
  city,
  services,
}: {
  input: Input;
  bench: Bench;
  city: City;
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
    destinationCityIds: [city.id],
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
  return bench.trip.items.filter(({ kind, day, locked }) => {
    if (locked || day === null || kind === "note") return false;
    if (kind === "flight") return hasFlights;
    if (kind === "stay") return hasHotel;
    return input.days ? input.days.includes(day) : true;
  });
}

/** The plan in so few words that a model can judge it without paying for forty items. */
function toShortDraft({ draft, services, days }: { draft: Draft; services: Services; days: string[] }) {
  const { trip } = draft;
  return {
    draftId: draft.id,
    title: trip.title,
    cost: totalOf({ trip, services }),
    visits: trip.items.filter(({ kind }) => kind === "activity").length,
    days: days.map((day) => ({
      day,
      items: trip.items
        .filter((item) => item.day === day && item.kind !== "stay" && item.kind !== "transport")
        .map((item) => `${item.start?.slice(11) ?? "any time"} ${item.title}`.slice(0, 90)),
    })),
  };
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
          const city = cityOf({ services, text: input.city ?? trip.destinationCityIds[0] ?? "" });
          const outbound = chosen({ from: bench.flights, id: input.outboundOfferId, what: "flight" });
          const inbound = chosen({ from: bench.flights, id: input.inboundOfferId, what: "flight" });
          const hotel = chosen({ from: bench.hotels, id: input.hotelOfferId, what: "hotel" });
          const fields = fieldsOf({ input, bench: { ...bench, trip }, city, services });
          const days = daysBetween(fields);
          const removed = replacedItems({
            input,
            bench: { ...bench, trip },
            hasFlights: outbound !== null || inbound !== null,
            hasHotel: hotel !== null,
          });
          const kept = trip.items.filter((item) => !removed.includes(item));
          const offers: PlannedItem[] = [
            ...(outbound ? [toFlightItem({ option: outbound, direction: "outbound" })] : []),
            ...(hotel
              ? [
                  toStayItem({
                    option: hotel,
                    checkIn: fields.startDate,
                    checkOut: fields.endDate,
                    zone: city.zone,
                  }),
                ]
              : []),
            ...(inbound ? [toFlightItem({ option: inbound, direction: "inbound" })] : []),
          ];
          const around = [...kept, ...offers];
          const flightIn = around.find(
            ({ kind, details }) => kind === "flight" && details.direction === "outbound",
          );
          const flightHome = around.find(
            ({ kind, details }) => kind === "flight" && details.direction === "inbound",
          );
          const stay = around.find(({ kind }) => kind === "stay");
          const planned = await services.planDays({
            cityId: city.id,
            startDate: fields.startDate,
            endDate: fields.endDate,
            arrival:
              flightIn?.end && flightIn.endPlace ? { time: flightIn.end, place: flightIn.endPlace } : null,
            departure:
              flightHome?.start && flightHome.place
                ? { time: flightHome.start, place: flightHome.place }
                : null,
            base: stay?.place ?? null,
            interests: fields.interests,
            pace: input.pace ?? trip.pace,
            party: fields.party,
            currency: fields.currency,
            dayStart: input.dayStart ?? null,
            withoutPlaceIds: input.withoutPlaceIds ?? [],
            wantedPlaceIds: input.wantedPlaceIds ?? [],
            fixed: kept,
            days: input.days ?? days,
          });
          const added = makeDraft({
            trip,
            fields,
            removed,
            removedReason: "It makes room for the new plan of this day.",
            added: [...offers, ...planned],
          });
          const draft = base ? { ...added, changes: [...base.changes, ...added.changes] } : added;
          bench.drafts.set(draft.id, draft);
          return toShortDraft({ draft, services, days: input.days ?? days });
        },
      }),
  });
}
