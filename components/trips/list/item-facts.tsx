"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { Item } from "@/lib/trips/schema";
import { minutesOf } from "./item-times";

/** What is worth knowing about an item in one line: how long, which flight, how many nights. */
export function ItemFacts({ item }: { item: Item }) {
  const t = useTranslations("trips");
  const format = useFormat();
  const { kind, details, startZone, endZone } = item;
  const minutes = minutesOf(item);
  const stops = details.segments ? details.segments.length - 1 : null;
  const facts = [
    details.segments?.map(({ carrier, flightNumber }) => `${carrier} ${flightNumber}`).join(", "),
    kind === "flight" && stops !== null ? t("card.stopsOnTheWay", { count: stops }) : null,
    minutes ? format.duration(minutes) : null,
    startZone && endZone && startZone !== endZone ? t("card.localTimes") : null,
    kind === "stay" && details.nights ? t("card.nights", { count: details.nights }) : null,
    details.stars ? t("card.stars", { count: details.stars }) : null,
    details.board,
    details.fareBrand,
  ].filter(Boolean);
  return (
    <>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </>
  );
}
