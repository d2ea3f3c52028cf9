import { type InferSchema, tool, zodSchema } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import type { DayWeather } from "@/lib/weather/schema";
import type { City, Services, Weather } from "../services";
import { toToolResult } from "../tool-result";
import { cityField, cityOf, dayField } from "./fields";

const inputSchema = zodSchema(
  z.strictObject({
    city: cityField,
    month: z.int().min(1).max(12).describe("1 is January."),
    startDate: dayField.optional().describe("The first day of the trip, for what each day will be like."),
    endDate: dayField.optional().describe("The last day."),
  }),
);
type Input = InferSchema<typeof inputSchema>;

/** The longest stretch that is looked up day by day. */
const mostDays = 21;

const isForecast = ({ evidence: { kind } }: DayWeather) => kind === "live" || kind === "cached";
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** All days at once: a forecast where every day has one, else the month's normals, else the mean of the days. */
function summaryOf({ days, month }: { days: DayWeather[]; month: Weather | null }): Weather | null {
  const [first] = days;
  if (!first || (month && !days.every(isForecast))) return month;
  return {
    highCelsius: mean(days.map(({ highC }) => highC)),
    lowCelsius: mean(days.map(({ lowC }) => lowC)),
    rainyDays: null,
    evidence: first.evidence,
  };
}

async function daysOf({
  services,
  city,
  input: { startDate, endDate },
  signal,
}: {
  services: Services;
  city: City;
  input: Input;
  signal: AbortSignal | undefined;
}) {
  if (!startDate || !endDate || endDate < startDate) return { days: [], failed: [] };
  const latest = new Date(Date.parse(startDate) + (mostDays - 1) * 86_400_000).toISOString().slice(0, 10);
  const last = endDate < latest ? endDate : latest;
  return services.weatherOfDays({ city, startDate, endDate: last }, signal);
}

export function getWeatherTool({ services }: { services: Services }) {
  return tool({
    description:
      "The weather of a city in a month, and of each day when you give the trip's dates. Each day says how it is known: live or cached is a forecast, typical is what such days are usually like. Say typical when you use it, and name the source of a forecast.",
    inputSchema,
    execute: (input, { abortSignal }) =>
      toToolResult({
        tool: "get_weather",
        signal: abortSignal,
        work: async () => {
          const city = cityOf({ services, text: input.city });
          const [month, { days, failed }] = await Promise.all([
            services.typicalWeather({ cityId: city.id, month: input.month }),
            daysOf({ services, city, input, signal: abortSignal }),
          ]);
          const summary = summaryOf({ days, month });
          if (!summary)
            throw new AppError("not_found", { message: "The weather of this city is unknown here." });
          return {
            city: city.name,
            month: input.month,
            ...summary,
            evidence: summary.evidence.kind,
            days: days.map(({ evidence, ...day }) => ({
              ...day,
              evidence: evidence.kind,
              source: evidence.source,
            })),
            failed,
          };
        },
      }),
  });
}
