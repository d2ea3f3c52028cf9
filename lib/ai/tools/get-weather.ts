import { tool } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import type { Services } from "../services";
import { toToolResult } from "../tool-result";
import { cityField, cityOf } from "./fields";

const inputSchema = z.strictObject({
  city: cityField,
  month: z.int().min(1).max(12).describe("1 is January."),
});

export function getWeatherTool({ services }: { services: Services }) {
  return tool({
    description:
      "The typical weather of a city in a month, from climate normals. It is no forecast; say typical when you use it.",
    inputSchema,
    execute: ({ city, month }) =>
      toToolResult({
        tool: "get_weather",
        work: async () => {
          const { id: cityId, name } = cityOf({ services, text: city });
          const weather = await services.typicalWeather({ cityId, month });
          if (!weather)
            throw new AppError("not_found", { message: "The weather of this city is unknown here." });
          return { city: name, month, ...weather, evidence: weather.evidence.kind };
        },
      }),
  });
}
