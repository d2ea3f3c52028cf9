import { z } from "zod";
import { evidenceSchema } from "../utils/evidence.ts";

export const skies = ["clear", "cloudy", "fog", "drizzle", "rain", "snow", "storm"] as const;

/** One day at one place. What a source does not say is null. */
export const dayWeatherSchema = z.strictObject({
  /** Local date. */
  date: z.iso.date(),
  /** Highest and lowest of the day, °C. */
  highC: z.number().min(-90).max(70),
  lowC: z.number().min(-90).max(70),
  /** Rain and melted snow of the day in millimetres. */
  rainMm: z.number().min(0).nullable(),
  /** 0 to 100. Of typical weather: how many of such days had a millimetre or more. */
  rainChance: z.number().min(0).max(100).nullable(),
  sky: z.enum(skies).nullable(),
  evidence: evidenceSchema,
});

export type Sky = (typeof skies)[number];
export type DayWeather = z.infer<typeof dayWeatherSchema>;
