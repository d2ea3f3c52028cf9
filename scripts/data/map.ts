import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { feature } = require("topojson-client");

type Ring = [number, number][];

/** Two decimals are about a kilometre: finer than the shapes themselves. Points that fall together are one. */
function simplify(ring: Ring): Ring {
  const rounded = ring.map(([lon, lat]): [number, number] => [
    Math.round(lon * 100) / 100,
    Math.round(lat * 100) / 100,
  ]);
  return rounded.filter(
    ([lon, lat], index) => index === 0 || lon !== rounded[index - 1]?.[0] || lat !== rounded[index - 1]?.[1],
  );
}

function toPolygons(geometry: { type: string; coordinates: unknown }): Ring[][] {
  const polygons: unknown =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  return JSON.parse(JSON.stringify(polygons));
}

/** The countries of Natural Earth at 1:110 million as GeoJSON, for a map that needs no network. */
export function buildBaseMap() {
  const topology = require("world-atlas/countries-110m.json");
  const { features } = JSON.parse(JSON.stringify(feature(topology, topology.objects.countries)));
  return {
    type: "FeatureCollection",
    features: features.map(
      (country: { properties: { name: string }; geometry: { type: string; coordinates: unknown } }) => ({
        type: "Feature",
        properties: { name: country.properties.name },
        geometry: {
          type: "MultiPolygon",
          coordinates: toPolygons(country.geometry)
            .map((rings) => rings.map(simplify).filter((ring) => ring.length >= 4))
            .filter((rings) => rings.length > 0),
        },
      }),
    ),
  };
}
