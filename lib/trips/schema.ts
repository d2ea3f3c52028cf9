import { z } from "zod";
import { evidenceSchema } from "../utils/evidence.ts";
import { currencySchema, moneySchema } from "../utils/money-schema.ts";
import { itemKinds, paces, roles } from "./kinds.ts";

const isPlannable = (day: string) => day >= "1990-01-01" && day <= "2200-01-01";

/** A calendar day at the place where it is spent: "2027-05-03". */
export const daySchema = z.iso.date().refine(isPlannable, "A day lies between 1990 and 2200.");

/** A local date and time without offset, to the minute: "2027-05-03T10:30". Its zone stands beside it. */
export const localTimeSchema = z
  .string()
  .regex(
    new RegExp(`^${z.regexes.date.source.slice(1, -1)}T([01]\\d|2[0-3]):[0-5]\\d$`),
    "A local time reads 2027-05-03T10:30.",
  );

/** An IANA zone name. */
export const zoneSchema = z.string().min(1).max(64);

/** Ids are written in small letters, as the database writes them. */
export const idSchema = z.uuid().refine((id) => id === id.toLowerCase(), "An id has small letters.");

/** Orders the items of a day: a fractional index, compared byte by byte (collation "C" in Postgres). */
export const positionSchema = z.string().regex(/^[A-Za-z0-9]{1,120}$/);

export const placeSchema = z.strictObject({
  /** The id in the embedded places, or of a provider ("duffel:…"); missing for a place the traveller typed. */
  id: z.string().max(200).optional(),
  name: z.string().min(1).max(200),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  cityId: z.string().max(100).optional(),
  address: z.string().max(500).optional(),
});

/** What an item costs for the whole party. `null` on an item means unknown, never free. */
export const costSchema = moneySchema.extend({ evidence: evidenceSchema });

const base = {
  id: idSchema,
  title: z.string().trim().min(1).max(200),
  /** The day it is planned on; `null` is the drawer of unscheduled ideas. */
  day: daySchema.nullable(),
  position: positionSchema,
  /** Local start and end; both `null` means "any time that day". A stay's end is its check-out day. */
  start: localTimeSchema.nullable(),
  startZone: zoneSchema.nullable(),
  end: localTimeSchema.nullable(),
  endZone: zoneSchema.nullable(),
  /** Where it happens; the origin of a flight or transport. */
  place: placeSchema.nullable(),
  /** The destination of a flight or transport. */
  endPlace: placeSchema.nullable(),
  cost: costSchema.nullable(),
  /** A locked item is never moved or removed by a proposal. */
  locked: z.boolean(),
  note: z.string().max(4000),
};

const segmentSchema = z.strictObject({
  carrier: z.string().max(100),
  flightNumber: z.string().max(20),
  origin: z.string().max(3),
  destination: z.string().max(3),
  departure: localTimeSchema,
  arrival: localTimeSchema,
});

/** What only some kinds have. Everything is optional: a person who types a flight by hand knows little. */
export const detailsSchema = z.strictObject({
  /** Category of a place, as in lib/places ("museum", "food", …). */
  category: z.string().max(40).optional(),
  interests: z.array(z.string().max(40)).max(20).optional(),
  indoor: z.boolean().optional(),
  /** Opening hours in the OpenStreetMap syntax, with how they are known. */
  hours: z.strictObject({ value: z.string().max(500), evidence: evidenceSchema }).optional(),
  /** Why the planner chose it or put it there. */
  reason: z.string().max(500).optional(),
  /** Flights: the offer it came from. */
  segments: z.array(segmentSchema).max(12).optional(),
  direction: z.enum(["outbound", "inbound"]).optional(),
  durationMinutes: z.int().min(0).max(10_000).optional(),
  fareBrand: z.string().max(100).optional(),
  emissionsKg: z.number().min(0).max(100_000).optional(),
  /** Stays. */
  nights: z.int().min(1).max(365).optional(),
  stars: z.number().min(0).max(5).optional(),
  rate: z.string().max(200).optional(),
  board: z.string().max(60).optional(),
  /** Which provider and offer; an expired offer must be searched anew. */
  provider: z.string().max(40).optional(),
  offerId: z.string().max(200).optional(),
  offerExpiresAt: z.iso.datetime().optional(),
  /** Transport. */
  mode: z.enum(["walk", "transit", "drive", "taxi", "train", "bus", "ferry"]).optional(),
});

export const itemSchema = z.strictObject({ ...base, kind: z.enum(itemKinds), details: detailsSchema });

export const partySchema = z.strictObject({
  adults: z.int().min(1).max(9),
  /** Age of each child on the first day, 0 to 17. */
  childAges: z.array(z.int().min(0).max(17)).max(8),
});

/** What a trip says of itself: everything but its items. */
export const tripFieldsSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  startDate: daySchema.nullable(),
  endDate: daySchema.nullable(),
  /** City ids in the order they are visited, and where the party sets out from. */
  destinationCityIds: z.array(z.string().max(100)).max(10),
  originCityId: z.string().max(100).nullable(),
  party: partySchema,
  /** The whole budget in the trip's currency, minor units; `null` when none was given. */
  budgetMinor: z.int().min(0).max(1_000_000_000_000).nullable(),
  currency: currencySchema,
  interests: z.array(z.string().max(40)).max(20),
  pace: z.enum(paces),
  /** The sentence it began with, in the traveller's words. */
  brief: z.string().max(10_000),
});

/** The trip document: what the reducer works on and what the pages show. */
export const tripSchema = tripFieldsSchema.extend({
  id: z.uuid(),
  /** Counts the accepted operation lists; every change names the revision it was made on. */
  revision: z.int().min(0),
  items: z.array(itemSchema).max(1000),
});

/** A trip as somebody sees it: with what they may do in it. */
export const tripWithRoleSchema = z.object({ trip: tripSchema, role: z.enum(roles) });

export type { Pace } from "./kinds.ts";
export type Place = z.infer<typeof placeSchema>;
export type Cost = z.infer<typeof costSchema>;
export type Item = z.infer<typeof itemSchema>;
export type ItemDetails = z.infer<typeof detailsSchema>;
export type Party = z.infer<typeof partySchema>;
export type TripFields = z.infer<typeof tripFieldsSchema>;
export type Trip = z.infer<typeof tripSchema>;
export type TripWithRole = z.infer<typeof tripWithRoleSchema>;
