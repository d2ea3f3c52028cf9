export type Point = { lat: number; lon: number };

/** Mean radius of the earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres, by the haversine formula. */
export function distanceKm({ from, to }: { from: Point; to: Point }): number {
  const [fromLat, toLat] = [radians(from.lat), radians(to.lat)];
  const half =
    Math.sin((toLat - fromLat) / 2) ** 2 +
    Math.cos(fromLat) * Math.cos(toLat) * Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
}
