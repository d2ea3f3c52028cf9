import { z } from "zod";
import { evidenceSchema } from "../utils/evidence.ts";

export const travelModes = ["walk", "transit", "drive"] as const;

export const travelSchema = z.strictObject({
  mode: z.enum(travelModes),
  minutes: z.number().int().min(0),
  meters: z.number().min(0),
  evidence: evidenceSchema,
});
