import "server-only";
import { z } from "zod";
import type { Evidence } from "../utils/evidence";
import climateData from "./data/climate.json";

export type TypicalWeather = {
  /** Mean highest and lowest of a day, °C. */
  highC: number;
  lowC: number;
  /** Days without rain in the month, and its rain in millimetres. */
  dryDays: number;
  rainMm: number;
  evidence: Evidence;
};

const climate = z
  .record(z.string(), z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).length(12))
  .parse(climateData);

/** What the weather of a month (1 to 12) is usually like in a city; null where the table does not know it. */
export function typicalWeather({ cityId, month }: { cityId: string; month: number }): TypicalWeather | null {
  const row = climate[cityId]?.[month - 1];
  if (!row) return null;
  const [highC, lowC, dryDays, rainMm] = row;
  return {
    highC,
    lowC,
    dryDays,
    rainMm,
    evidence: { kind: "typical", source: "Climate table, 2013 to 2015, rounded" },
  };
}
