"use client";

import { Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { useEffect, useRef, useState } from "react";
import { baseStyle, schematicFromZoom } from "./base-style";
import { tokenColour } from "./token-colour";

setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);

const empty = { type: "FeatureCollection" as const, features: [] };

function addRoutes(map: MapLibre) {
  map.addSource("routes", { type: "geojson", data: empty });
  const layer = {
    type: "line" as const,
    source: "routes",
    layout: { "line-cap": "round", "line-join": "round" } as const,
  };
  const paint = { "line-color": tokenColour("--accent"), "line-width": 3, "line-opacity": 0.85 };
  map.addLayer({ id: "walks", ...layer, paint, filter: ["get", "isWalk"] });
  map.addLayer({
    id: "rides",
    ...layer,
    paint: { ...paint, "line-dasharray": [0.2, 2] },
    filter: ["!", ["get", "isWalk"]],
  });
}

/** A map in an element of the page: null until it has loaded, and for good where it cannot be drawn. */
export function useMap({ styleUrl }: { styleUrl: string | null }) {
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [isSchematic, setIsSchematic] = useState(false);
  const [canDraw, setCanDraw] = useState(true);
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
      addRoutes(created);
      setMap(created);
    });
    created.on("zoom", () => setIsSchematic(!styleUrl && created.getZoom() >= schematicFromZoom));
    return () => {
      setMap(null);
      created.remove();
    };
  }, [styleUrl]);
  return { holder, map, isSchematic, canDraw };
}
