type Size = "mini" | "card";

type Props = {
  /** A city of the gazetteer; without one there is nothing to draw yet. */
  cityId: string | undefined;
  start: string | null;
  end: string | null;
  size: Size;
  className?: string;
};

const pixels: Record<Size, { width: number; height: number }> = {
  mini: { width: 48, height: 48 },
  card: { width: 320, height: 200 },
};

/** The picture of a place on the days of a trip; decoration, since its name stands beside it. */
export function Cover({ cityId, start, end, size, className = "" }: Props) {
  const frame = `block border border-line object-cover ${className}`;
  if (!cityId) return <span aria-hidden="true" className={`${frame} bg-water`} style={pixels[size]} />;
  const query = new URLSearchParams({ size, ...(start && end ? { from: start, to: end } : {}) });
  return (
    // biome-ignore lint/performance/noImgElement: a drawing of a few kilobytes; there is nothing to resize.
    <img
      src={`/covers/${cityId}.svg?${query}`}
      alt=""
      loading="lazy"
      decoding="async"
      className={frame}
      {...pixels[size]}
    />
  );
}
