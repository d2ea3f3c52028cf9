import type { Evidence } from "../../utils/evidence.ts";
import type { DayWeather } from "../schema.ts";
import type { OpenMeteoDay } from "./open-meteo-schema.ts";

const dayMs = 86_400_000;
const halfWindow = 3;
const wetMm = 1;

/** The same date in another year; of 29 February the 28th, which every year has. */
export function shiftYears(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4).replace("-02-29", "-02-28")}`;
}

/** How many days apart two dates are within a year, whatever the years: 31 December and 1 January are one apart. */
function daysApart(left: string, right: string): number {
  const dayOfYear = (date: string) => Date.parse(`2023-${date.slice(5).replace("02-29", "02-28")}`) / dayMs;
  const apart = Math.abs(dayOfYear(left) - dayOfYear(right));
  return Math.min(apart, 365 - apart);
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number) => Math.round(value * 10) / 10;

/** The mean of past days within three days of each date; dates without any such day are left out. */
export function typicalOf({
  rows,
  query,
  evidence,
}: {
  rows: OpenMeteoDay[];
  query: { startDate: string; endDate: string };
  evidence: Evidence;
}): DayWeather[] {
  const days: DayWeather[] = [];
  for (let time = Date.parse(query.startDate); time <= Date.parse(query.endDate); time += dayMs) {
    const date = new Date(time).toISOString().slice(0, 10);
    const alike = rows.filter((row) => daysApart(row.date, date) <= halfWindow);
    const highs = alike.flatMap(({ highC }) => highC ?? []);
    const lows = alike.flatMap(({ lowC }) => lowC ?? []);
    const rains = alike.flatMap(({ rainMm }) => rainMm ?? []);
    if (highs.length === 0 || lows.length === 0) continue;
    days.push({
      date,
      highC: round(mean(highs)),
      lowC: round(mean(lows)),
      rainMm: rains.length > 0 ? round(mean(rains)) : null,
      rainChance:
        rains.length > 0 ? Math.round((100 * rains.filter((mm) => mm >= wetMm).length) / rains.length) : null,
      sky: null,
      evidence,
    });
  }
  return days;
}
