"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import { LngLatBounds } from "maplibre-gl";
import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { Trip } from "@/lib/trips/schema";
import { MapLegend } from "./map-legend";
import { newMarker, type PinLook } from "./new-marker";
import { legsOf, stopsOf, toFeatures } from "./stops";
import { useMap } from "./use-map";

type Props = {
  /** The plan, with an open proposal in it. */
  trip: Trip;
  numbers: ReadonlyMap<string, number>;
  changes: ReadonlyMap<string, { kind: Exclude<PinLook, "plain"> }>;
  selectedId: string | null;
  /** Lit because its card is under the pointer. */
  litId: string | null;
  /** The one day that is shown; null shows all. */
  day: string | null;
  onDay: (day: string | null) => void;
  onSelect: (id: string) => void;
  onHover: (id: string | null) => void;
  /** A vector style of the operator's; null draws the map that needs no network. */
  styleUrl: string | null;
};

const isCalm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The plan on a map: the list's numbers, the ways between them, what a proposal adds, moves and takes away. */
export function TripMap(props: Props) {
  const { trip, numbers, changes, selectedId, litId, day, onDay, onSelect, onHover, styleUrl } = props;
  const t = useTranslations("map");
  const format = useFormat();
  const { holder, map, isSchematic, canDraw } = useMap({ styleUrl });
  const all = stopsOf(trip);
  const days = [...new Set(all.flatMap(({ item }) => item.day ?? []))];
  const shownDay = day !== null && days.includes(day) ? day : null;
  const stops = shownDay ? all.filter(({ item }) => item.day === shownDay || item.kind === "stay") : all;
  const removed = new Set([...changes].flatMap(([id, { kind }]) => (kind === "removed" ? [id] : [])));
  const legs = legsOf({ stops, removed });
  const places = JSON.stringify(stops.map(({ item, lat, lon }) => [item.id, lat, lon]));
  const key = JSON.stringify([
    places,
    stops.map(({ item }) => [numbers.get(item.id), changes.get(item.id)?.kind]),
  ]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the stops as they are drawn.
  useEffect(() => {
    if (!map) return;
    const source = map.getSource("routes");
    if (source && "setData" in source && typeof source.setData === "function")
      source.setData(toFeatures(legs));
    // The bed on top of what begins or ends there.
    const beds = (stop: (typeof stops)[number]) => (stop.item.kind === "stay" ? 1 : 0);
    const markers = [...stops]
      .sort((left, right) => beds(left) - beds(right))
      .map((stop) =>
        newMarker({
          stop,
          number: numbers.get(stop.item.id) ?? null,
          look: changes.get(stop.item.id)?.kind ?? "plain",
          isSelected: stop.item.id === selectedId,
          onSelect: () => onSelect(stop.item.id),
          onHover: (isOver) => onHover(isOver ? stop.item.id : null),
        }).addTo(map),
      );
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [key, map, selectedId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: moves the view when other places are shown, not on each render.
  useEffect(() => {
    if (!map || stops.length === 0) return;
    const bounds = new LngLatBounds();
    for (const { lon, lat } of stops) bounds.extend([lon, lat]);
    map.fitBounds(bounds, {
      padding: { top: 76, right: 56, bottom: 64, left: 40 },
      maxZoom: 15,
      duration: isCalm() ? 0 : 180,
    });
  }, [places, map]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection, and nothing else.
  useEffect(() => {
    const stop = all.find(({ item }) => item.id === selectedId);
    if (stop && map) map.easeTo({ center: [stop.lon, stop.lat], duration: isCalm() ? 0 : 180 });
  }, [selectedId, map]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: lights a pin that is there, without drawing all anew.
  useEffect(() => {
    const pin = holder.current?.querySelector(`[data-item-id="${litId}"]`);
    pin?.toggleAttribute("data-lit", true);
    return () => void pin?.toggleAttribute("data-lit", false);
  }, [litId, key, selectedId]);

  if (!canDraw) return <p className="p-4 text-14 text-ink-2">{t("cannotDraw")}</p>;
  return (
    <section aria-label={t("label")} className="relative h-full bg-sunken">
      <div ref={holder} className="h-full w-full" />
      <div className="absolute start-3 top-3 flex max-w-[70%] gap-1 overflow-x-auto rounded-s border border-line bg-surface p-0.5">
        {[null, ...days].map((option) => (
          <button
            key={option ?? "all"}
            type="button"
            aria-pressed={shownDay === option}
            onClick={() => onDay(option)}
            className={`min-h-8 shrink-0 rounded-s px-2 text-12 pointer-coarse:min-h-11 ${shownDay === option ? "bg-accent-soft font-medium text-accent" : "text-ink-2"}`}
          >
            {option ? format.day(option) : t("allDays")}
          </button>
        ))}
      </div>
      <MapLegend legs={legs} isProposed={changes.size > 0} isSchematic={isSchematic} />
      {stops.length === 0 ? (
        <p className="absolute inset-x-3 top-16 rounded-s border border-line bg-surface px-3 py-2 text-14 text-ink-2">
          {t("empty")}
        </p>
      ) : null}
    </section>
  );
}
