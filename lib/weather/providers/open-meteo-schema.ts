import { z } from "zod";
import type { Sky } from "../schema.ts";

// Open-Meteo answers parallel arrays; a variable it does not have is a list of nulls or missing.
const values = z.array(z.number().nullable()).max(400).optional();

export const openMeteoSchema = z.object({
  daily: z
    .object({
      time: z.array(z.iso.date()).max(400),
      temperature_2m_max: values,
      temperature_2m_min: values,
      precipitation_sum: values,
      precipitation_probability_max: values,
      weather_code: values,
    })
    .optional(),
});

export type OpenMeteoDay = {
  date: string;
  highC: number | null;
  lowC: number | null;
  rainMm: number | null;
  rainChance: number | null;
  code: number | null;
};

/** The parallel arrays as one row for each day. */
export function toRows({ daily }: z.infer<typeof openMeteoSchema>): OpenMeteoDay[] {
  const at = (list: (number | null)[] | undefined, index: number) => list?.[index] ?? null;
  return (daily?.time ?? []).map((date, index) => ({
    date,
    highC: at(daily?.temperature_2m_max, index),
    lowC: at(daily?.temperature_2m_min, index),
    rainMm: at(daily?.precipitation_sum, index),
    rainChance: at(daily?.precipitation_probability_max, index),
    code: at(daily?.weather_code, index),
  }));
}

/** WMO code table 4677 as Open-Meteo uses it (https://open-meteo.com/en/docs, "WMO Weather interpretation codes"). */
export function skyOfWmoCode(code: number | null): Sky | null {
  if (code === null) return null;
  if (code <= 1) return "clear";
  if (code <= 3) return "cloudy";
  if (code === 45 || code === 48) return "fog";
  if (code >= 51 && code <= 57) return "drizzle";
  if ((code >= 71 && code <= 77) || code === 85 || code === 86) return "snow";
  if (code >= 95) return "storm";
  return code >= 61 && code <= 82 ? "rain" : null;
}
