import type { StyleSpecification } from "maplibre-gl";
import { tokenColour } from "./token-colour";

/** Closer than this the coarse coast would put harbours into the sea: from here on the map is a plain schematic. */
export const schematicFromZoom = 8;

/** A map of its own: countries and water from files of this site, no network, no font server. */
export function baseStyle(): StyleSpecification {
  return {
    version: 8,
    sources: { countries: { type: "geojson", data: "/map/countries.json" } },
    layers: [
      {
        id: "water",
        type: "background",
        paint: {
          "background-color": [
            "interpolate",
            ["linear"],
            ["zoom"],
            schematicFromZoom - 1,
            tokenColour("--water"),
            schematicFromZoom,
            tokenColour("--sunken"),
          ],
        },
      },
      {
        id: "land",
        type: "fill",
        source: "countries",
        maxzoom: schematicFromZoom,
        paint: { "fill-color": tokenColour("--sunken") },
      },
      {
        id: "borders",
        type: "line",
        source: "countries",
        maxzoom: schematicFromZoom,
        paint: { "line-color": tokenColour("--line-strong"), "line-width": 0.6 },
      },
    ],
  };
}
