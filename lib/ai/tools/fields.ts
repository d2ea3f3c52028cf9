import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { daySchema, partySchema } from "@/lib/trips/schema";
import type { City, Services } from "../services";

/** Fields that several tools share, with the words a model reads. */
export const cityField = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .describe("A city's name or id, in any language: Lisbon, Lisboa.");

export const dayField = daySchema.describe("A date like 2027-05-03.");

export const partyField = partySchema.describe("How many adults, and the age of each child.");

/** The city of that name. Throws `not_found` with a sentence that the model can pass on. */
export function cityOf({ services, text }: { services: Pick<Services, "findCity">; text: string }): City {
  const city = services.findCity(text);
  if (!city)
    throw new AppError("not_found", { message: "This city is not known here. Ask for another one nearby." });
  return city;
}
