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

/**
 * A ring that crosses the date line goes on beyond 180° instead of jumping to the other side of the map, where its edge
 * would be drawn across all oceans. One that goes once around the earth (Antarctica) is closed over its pole.
 */
export function unwrap(ring: Ring): Ring {
  let turns = 0;
  const unwrapped = ring.map(([lon, lat], index): [number, number] => {
    const step = lon - (ring[index - 1]?.[0] ?? lon);
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [lon + turns * 360, lat];
  });
  const [first, last] = [unwrapped[0], unwrapped.at(-1)];
  if (!first || !last || turns === 0) return unwrapped;
  const pole = Math.sign(last[1]) * 90;
  return [...unwrapped, [last[0], pole], [first[0], pole], first];
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
            .map((rings) =>
              rings
                .map(unwrap)
                .map(simplify)
                .filter((ring) => ring.length >= 4),
            )
            .filter((rings) => rings.length > 0),
        },
      }),
    ),
  };
}
