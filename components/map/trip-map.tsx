"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import {
  LngLatBounds,
  Map as MapLibre,
  Marker,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import { useEffect, useRef, useState } from "react";
import { formatDay } from "@/lib/trips/format";
import { orderItems } from "@/lib/trips/order-items";
import type { Item, Trip } from "@/lib/trips/schema";
import { baseStyle, schematicFromZoom } from "./base-style";
import { tokenColour } from "./token-colour";

setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);

type Props = {
  trip: Trip;
  numbers: ReadonlyMap<string, number>;
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** A vector style of the operator's; null draws the map that needs no network. */
  styleUrl: string | null;
};

type Stop = { item: Item; lat: number; lon: number };

function stopsOf(trip: Trip): Stop[] {
  return orderItems(trip.items).flatMap((item) =>
    item.place && item.kind !== "flight" && item.day
      ? [{ item, lat: item.place.lat, lon: item.place.lon }]
      : [],
  );
}

/** One line a day, from stop to stop in the order of the plan. */
function routes(stops: Stop[]) {
  const byDay = Map.groupBy(
    stops.filter(({ item }) => item.kind !== "stay"),
    ({ item }) => item.day,
  );
  return {
    type: "FeatureCollection" as const,
    features: [...byDay].map(([day, members]) => ({
      type: "Feature" as const,
      properties: { day },
      geometry: { type: "LineString" as const, coordinates: members.map(({ lon, lat }) => [lon, lat]) },
    })),
  };
}

function newMarker({
  stop,
  number,
  isSelected,
  onSelect,
}: {
  stop: Stop;
  number: number | null;
  isSelected: boolean;
  onSelect: () => void;
}) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = `figures grid size-7 place-items-center rounded-full border-2 border-surface text-12 font-semibold ${
    stop.item.kind === "stay" ? "bg-ink text-paper" : "bg-accent text-accent-ink"
  } ${isSelected ? "ring-3 ring-accent" : ""}`;
  element.textContent = number === null ? "⌂" : String(number);
  element.setAttribute("aria-label", `${element.textContent} ${stop.item.title}`);
  element.title = stop.item.title;
  element.addEventListener("click", onSelect);
  return new Marker({ element }).setLngLat([stop.lon, stop.lat]);
}

export function TripMap({ trip, numbers, selectedId, onSelect, styleUrl }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [isReady, setIsReady] = useState(false);
  const [isSchematic, setIsSchematic] = useState(false);
  const [canDraw, setCanDraw] = useState(true);
  const all = stopsOf(trip);
  const days = [...new Set(all.flatMap(({ item }) => item.day ?? []))];
  const stops = day ? all.filter(({ item }) => item.day === day || item.kind === "stay") : all;
  const key = JSON.stringify(stops.map(({ item, lat, lon }) => [item.id, lat, lon, numbers.get(item.id)]));

  useEffect(() => {
    if (!holder.current) return;
    let created: MapLibre;
    try {
      created = new MapLibre({
        container: holder.current,
        style: styleUrl ?? baseStyle(),
        center: [10, 30],
        zoom: 1,
        attributionControl: styleUrl ? {} : false,
      });
    } catch {
      setCanDraw(false);
      return;
    }
    map.current = created;
    created.addControl(new NavigationControl({ showCompass: false }), "top-right");
    created.addControl(new ScaleControl({ unit: "metric" }), "bottom-right");
    created.on("load", () => {
      created.addSource("routes", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
      created.addLayer({
        id: "routes",
        type: "line",
        source: "routes",
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": tokenColour("--accent"), "line-width": 2.5, "line-opacity": 0.75 },
      });
      setIsReady(true);
    });
    created.on("zoom", () => setIsSchematic(!styleUrl && created.getZoom() >= schematicFromZoom));
    return () => created.remove();
  }, [styleUrl]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the stops as they are drawn.
  useEffect(() => {
    const current = map.current;
    if (!current || !isReady) return;
    const source = current.getSource("routes");
    if (source && "setData" in source && typeof source.setData === "function") source.setData(routes(stops));
    const markers = stops.map((stop) =>
      newMarker({
        stop,
        number: numbers.get(stop.item.id) ?? null,
        isSelected: stop.item.id === selectedId,
        onSelect: () => onSelect(stop.item.id),
      }).addTo(current),
    );
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [key, isReady, selectedId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: moves the view when other stops are shown, not on each render.
  useEffect(() => {
    if (!map.current || !isReady || stops.length === 0) return;
    const bounds = new LngLatBounds();
    for (const { lon, lat } of stops) bounds.extend([lon, lat]);
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    map.current.fitBounds(bounds, { padding: 56, maxZoom: 15, duration: isCalm ? 0 : 160 });
  }, [key, isReady]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection, and nothing else.
  useEffect(() => {
    const stop = all.find(({ item }) => item.id === selectedId);
    if (stop && map.current) map.current.easeTo({ center: [stop.lon, stop.lat], duration: 160 });
  }, [selectedId]);

  if (!canDraw) {
    return (
      <p className="p-4 text-14 text-ink-2">
        This browser cannot draw the map. The plan beside it has every stop.
      </p>
    );
  }
  return (
    <section aria-label="Map of the trip" className="relative h-full min-h-80">
      <div ref={holder} className="h-full w-full" />
      <div className="absolute left-3 top-3 flex max-w-[70%] gap-1 overflow-x-auto rounded-s border border-line bg-surface p-0.5">
        {[null, ...days].map((option) => (
          <button
            key={option ?? "all"}
            type="button"
            aria-pressed={day === option}
            onClick={() => setDay(option)}
            className={`min-h-8 shrink-0 rounded-s px-2 text-12 pointer-coarse:min-h-11 ${day === option ? "bg-accent-soft font-medium text-accent" : "text-ink-2"}`}
          >
            {option ? formatDay(option) : "All days"}
          </button>
        ))}
      </div>
      {isSchematic ? (
        <p className="absolute bottom-3 left-3 rounded-s border border-line bg-surface px-2 py-1 text-12 text-ink-2">
          Schematic: true positions and scale, straight lines, no streets
        </p>
      ) : null}
      {stops.length === 0 ? (
        <p className="absolute inset-x-3 top-16 rounded-s border border-line bg-surface px-3 py-2 text-14 text-ink-2">
          Stops appear here as soon as the plan has some.
        </p>
      ) : null}
    </section>
  );
}
