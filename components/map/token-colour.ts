let context: CanvasRenderingContext2D | null = null;

/** A colour token as "rgb(…)": the map's renderer reads no OKLCH, a canvas reads everything. */
export function tokenColour(token: string): string {
  context ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  if (!context) return "rgb(128, 128, 128)";
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(token);
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
