import { tool, zodSchema } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { currencySchema } from "@/lib/utils/money-schema";
import type { Services } from "../services";
import { toToolResult } from "../tool-result";

const inputSchema = zodSchema(
  z.strictObject({
    amountMinor: z.int().min(0).max(1_000_000_000_000).describe("In the minor unit: 12.50 EUR is 1250."),
    from: currencySchema,
    to: currencySchema,
  }),
);

export function convertCurrencyTool({ services }: { services: Services }) {
  return tool({
    description:
      "Convert an amount at the newest reference rate at hand. Say its date and source when you use it.",
    inputSchema,
    execute: ({ amountMinor, from, to }, { abortSignal }) =>
      toToolResult({
        tool: "convert_currency",
        work: async () => {
          const money = { amountMinor, currency: from };
          const { converted, failed } = await services.convertToday({ money, to }, abortSignal);
          if (!converted) throw new AppError("not_found", { message: "There is no rate for this currency." });
          return { ...converted.money, evidence: converted.evidence, failed };
        },
      }),
  });
}
