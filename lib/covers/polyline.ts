/** Longitude and latitude in degrees. */
export type LonLat = [lon: number, lat: number];

/** Three digits after the point: about 110 m. */
const factor = 1000;

function encodeNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = "";
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + 63);
}

/** A line as text: Google's "Encoded Polyline Algorithm Format" with three digits, longitude first. */
export function encodePolyline(line: readonly LonLat[]): string {
  let [lastX, lastY] = [0, 0];
  let text = "";
  for (const [lon, lat] of line) {
    const [x, y] = [Math.round(lon * factor), Math.round(lat * factor)];
    text += encodeNumber(x - lastX) + encodeNumber(y - lastY);
    [lastX, lastY] = [x, y];
  }
  return text;
}

/** The points of a line that `encodePolyline` wrote. */
export function decodePolyline(text: string): LonLat[] {
  const line: LonLat[] = [];
  let [x, y, index] = [0, 0, 0];
  const next = () => {
    let [value, shift, chunk] = [0, 0, 0x20];
    while (chunk >= 0x20) {
      chunk = text.charCodeAt(index++) - 63;
      value |= (chunk & 0x1f) << shift;
      shift += 5;
    }
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (index < text.length) {
    x += next();
    y += next();
    line.push([x / factor, y / factor]);
  }
  return line;
}
