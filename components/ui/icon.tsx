/** Drawn on 16 px with a 1.5 px line, as the mockups have them. */
const paths = {
  add: "M8 3v10M3 8h10",
  calendar: "M2.500 4h11v9.500h-11ZM2.500 7h11M5.500 2v3M10.500 2v3",
  check: "m3 8.500 3.500 3.500L13 4.500",
  close: "m4 4 8 8M12 4l-8 8",
  down: "m4 6 4 4 4-4",
  more: "M3.500 8h.01M8 8h.01M12.500 8h.01",
  next: "m6 4 4 4-4 4",
  previous: "m10 4-4 4 4 4",
  search: "M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9ZM10.500 10.500l3 3",
};

export type IconName = keyof typeof paths;

/** An icon beside words, or inside something that has a label. Never the only carrier of a meaning. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`size-4 shrink-0 fill-none stroke-current rtl:data-flips:-scale-x-100 ${className}`}
      data-flips={name === "next" || name === "previous" ? "" : undefined}
      strokeWidth={name === "more" ? 2.5 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
