"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { stopsOf } from "@/lib/flights/flight-rows";
import { layoversOf } from "@/lib/flights/layovers";
import type { RankReason } from "@/lib/flights/rank-flights";
import type { FlightSlice } from "@/lib/flights/schema";

/** Calendar days between the local departure and the local arrival. */
export function daysLater({ segments }: FlightSlice): number {
  const [from, to] = [segments[0]?.departure ?? "", segments.at(-1)?.arrival ?? ""];
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** Sentences about flights that several places show. */
export function useFlightWords(currency: string) {
  const t = useTranslations("flights");
  const format = useFormat();
  const money = (amountMinor: number) => format.money({ amountMinor: Math.round(amountMinor), currency });
  return {
    stops: (count: number) => t("stops", { count }),
    /** Whether a wait needs care, else how many stops there are and how long they last. */
    wait: (slice: FlightSlice): { text: string; needsCare: boolean } => {
      const layovers = layoversOf(slice);
      const careful = layovers.find(({ isTight, isOvernight }) => isTight || isOvernight);
      const stops = t("stops", { count: stopsOf(slice) });
      if (careful) {
        const wait = { airport: careful.iata, wait: format.duration(careful.minutes) };
        return { text: careful.isTight ? t("wait.tight", wait) : t("wait.overnight", wait), needsCare: true };
      }
      const only = layovers.length === 1 ? layovers[0] : undefined;
      return { text: only ? `${stops}, ${format.duration(only.minutes)}` : stops, needsCare: false };
    },
    /** Why a flight stands where it stands, in one sentence. */
    reason: ({ reason, nameOf }: { reason: RankReason; nameOf: (key: string) => string }): string => {
      switch (reason.kind) {
        case "cheapest_and_fastest":
          return t("reason.cheapestAndFastest");
        case "cheapest":
          return t("reason.cheapest", { time: format.duration(reason.minutesLonger) });
        case "fastest":
          return t("reason.fastest", { money: money(reason.amountMore) });
        case "between":
          return reason.minutesShorter > 0
            ? t("reason.between", {
                money: money(reason.amountMore),
                time: format.duration(reason.minutesShorter),
              })
            : t("reason.fewerStops", { money: money(reason.amountMore) });
        case "beaten":
          return t("reason.beaten", {
            flight: nameOf(reason.by),
            advantages: format.list([
              ...(reason.amountMore > 0 && Number.isFinite(reason.amountMore)
                ? [t("reason.cheaperBy", { money: money(reason.amountMore) })]
                : []),
              ...(reason.minutesLonger > 0
                ? [t("reason.fasterBy", { time: format.duration(reason.minutesLonger) })]
                : []),
              ...(reason.stopsMore > 0 ? [t("reason.stopsLess", { count: reason.stopsMore })] : []),
              ...(Number.isFinite(reason.amountMore) ? [] : [t("reason.priceKnown")]),
            ]),
          });
      }
    },
  };
}
