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
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { baseStyle } from "@/components/map/base-style";
import { tokenColour } from "@/components/map/token-colour";
import type { PlanDay } from "@/lib/hotels/plan-distance";

setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);

/** A stay on the map: the number of its row and what it costs. */
export type StayPin = { id: string; name: string; lat: number; lon: number; label: string };

type Props = {
  pins: readonly StayPin[];
  days: readonly PlanDay[];
  /** The stay that is open or pointed at. */
  activeId: string | null;
  select: (id: string) => void;
  styleUrl: string | null;
};

function pinElement({ pin, isActive, select }: { pin: StayPin; isActive: boolean; select: () => void }) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = pin.label;
  element.setAttribute("aria-label", `${pin.label} ${pin.name}`);
  element.className = `figures rounded-s border px-2 py-1 text-12 font-semibold whitespace-nowrap ${
    isActive ? "z-10 border-accent bg-accent text-accent-ink" : "border-line-strong bg-surface text-ink"
  }`;
  element.addEventListener("click", select);
  return element;
}

function stopElement(number: number) {
  const element = document.createElement("span");
  element.textContent = String(number);
  element.setAttribute("aria-hidden", "true");
  element.className =
    "figures grid size-5 place-items-center rounded-full border-2 border-accent bg-surface text-12 font-semibold text-ink";
  return element;
}

/** The stays of the list where they are, with the numbers of the list, and a day's plan between them. */
export function StaysMap({ pins, days, activeId, select, styleUrl }: Props) {
  const t = useTranslations("hotels");
  const format = useFormat();
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [canDraw, setCanDraw] = useState(true);
  const [day, setDay] = useState<string | null>(null);
  const choose = useEffectEvent(select);
  const stops = days.find((known) => known.day === day)?.stops ?? [];
  const pinKey = JSON.stringify(pins);
  const stopKey = JSON.stringify(stops);

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
    created.addControl(new NavigationControl({ showCompass: false }), "top-right");
    created.addControl(new ScaleControl({ unit: "metric" }), "bottom-right");
    created.on("load", () => {
      created.addSource("route", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
      created.addLayer({
        id: "route",
        type: "line",
        source: "route",
        paint: { "line-color": tokenColour("--accent"), "line-width": 2.5, "line-opacity": 0.75 },
      });
      setMap(created);
    });
    return () => {
      setMap(null);
      created.remove();
    };
  }, [styleUrl]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys stand for the pins and stops as they are drawn.
  useEffect(() => {
    if (!map) return;
    const markers = [
      ...pins.map((pin) =>
        new Marker({
          element: pinElement({ pin, isActive: pin.id === activeId, select: () => choose(pin.id) }),
        })
          .setLngLat([pin.lon, pin.lat])
          .addTo(map),
      ),
      ...stops.map(({ lat, lon }, index) =>
        new Marker({ element: stopElement(index + 1) }).setLngLat([lon, lat]).addTo(map),
      ),
    ];
    const source = map.getSource("route");
    if (source && "setData" in source && typeof source.setData === "function")
      source.setData({
        type: "Feature",
        properties: {},
        geometry: { type: "LineString", coordinates: stops.map(({ lon, lat }) => [lon, lat]) },
      });
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [map, pinKey, stopKey, activeId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: moves the view when other stays are shown, not on each render.
  useEffect(() => {
    if (!map || pins.length === 0) return;
    const bounds = new LngLatBounds();
    for (const { lon, lat } of [...pins, ...stops]) bounds.extend([lon, lat]);
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    map.fitBounds(bounds, { padding: 64, maxZoom: 15, duration: isCalm ? 0 : 160 });
  }, [map, pinKey, stopKey]);

  if (!canDraw) return <p className="p-4 text-14 text-ink-2">{t("map.cannotDraw")}</p>;
  const planned = days.filter(({ stops: own }) => own.length > 0);
  return (
    <section aria-label={t("map.label")} className="relative h-full min-h-80">
      <div ref={holder} className="h-full w-full" />
      {planned.length > 0 ? (
        <div className="absolute left-3 top-3 flex max-w-[75%] gap-1 overflow-x-auto rounded-s border border-line bg-surface p-0.5">
          {[null, ...planned.map((known) => known.day)].map((option) => (
            <button
              key={option ?? "none"}
              type="button"
              aria-pressed={day === option}
              onClick={() => setDay(option)}
              className={`min-h-8 shrink-0 rounded-s px-2 text-12 pointer-coarse:min-h-11 ${day === option ? "bg-accent-soft font-medium text-accent" : "text-ink-2"}`}
            >
              {option ? format.day(option) : t("map.staysOnly")}
            </button>
          ))}
        </div>
      ) : null}
      {styleUrl ? null : (
        <p className="absolute bottom-3 left-3 rounded-s border border-line bg-surface px-2 py-1 text-12 text-ink-2">
          {t("map.schematic")}
        </p>
      )}
    </section>
  );
}
