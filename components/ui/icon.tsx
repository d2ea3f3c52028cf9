/** Line drawings of 16 by 16 with a line of 1.5. */
const paths = {
  add: "M8 3v10M3 8h10",
  bed: "M2.500 12.500v-8M2.500 10h11v2.500M13.500 10V8.500c0-1-.8-1.800-1.800-1.800H6.500V10",
  cabinBag:
    "M4.500 6A1.500 1.500 0 0 1 6 4.500h4A1.500 1.500 0 0 1 11.500 6v5.500A1.500 1.500 0 0 1 10 13H6a1.500 1.500 0 0 1-1.500-1.500ZM6.500 4.500v-2h3v2M6 14v-1M10 14v-1",
  calendar: "M2.500 4h11v9.500h-11ZM2.500 7h11M5.500 2v3M10.500 2v3",
  chat: "M2.500 4.500A1.500 1.500 0 0 1 4 3h8a1.500 1.500 0 0 1 1.500 1.500v5A1.500 1.500 0 0 1 12 11H7l-3 2.500V11a1.500 1.500 0 0 1-1.500-1.500z",
  check: "m3 8.500 3.500 3.500L13 4.500",
  close: "m4 4 8 8M12 4l-8 8",
  down: "m4 6 4 4 4-4",
  drive: "M3 9.500 4.300 6a1 1 0 0 1 1-.7h5.400a1 1 0 0 1 1 .7L13 9.500v3H3zM5 11h.01M11 11h.01",
  flight:
    "M2.500 9.200 6 10.300 13 7.200c1-.5.4-1.900-.7-1.600L9.500 6.500 5.700 3.300l-1.300.5 2 3.700-2.200.8-1.400-1.300z",
  grid: "M2.500 3.500h11v10h-11zM2.500 7h11M2.500 10.500h11M6 3.500v10M10 3.500v10",
  holdBag:
    "M3.500 6.500A1.500 1.500 0 0 1 5 5h6a1.500 1.500 0 0 1 1.500 1.500V12a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 12ZM6 5V3h4v2M6.500 7.500v3.500M9.500 7.500v3.500",
  list: "M6 4h8M6 8h8M6 12h8M2.500 4h.01M2.500 8h.01M2.500 12h.01",
  lock: "M4.500 7.500h7v6h-7zM5.500 7.500V5.200a2.500 2.500 0 0 1 5 0v2.300",
  map: "m2 4 4-1.500 4 1.500 4-1.500V12l-4 1.500L6 12l-4 1.500zM6 2.500V12M10 4v9.500",
  meal: "M5 2.500v4a1.500 1.500 0 0 1-3 0v-4M3.500 8v5.500M3.500 2.500v3M11 13.500V9M11 9c2 0 2.500-1.500 2.500-3.500S12.500 2.500 11 2.500z",
  minus: "M3.500 8h9",
  more: "M3.500 8h.01M8 8h.01M12.500 8h.01",
  next: "m6 4 4 4-4 4",
  note: "M3.500 2.500h9v11h-9zM6 6h4M6 9h4",
  people:
    "M6 3.200a2.300 2.300 0 1 1 0 4.600a2.300 2.300 0 0 1 0-4.600ZM1.800 13c.3-2.600 2-4 4.200-4s3.900 1.400 4.200 4M10.500 3.500a2.200 2.200 0 0 1 0 4M12 9.300c1.300.6 2.100 1.900 2.300 3.700",
  place: "M8 14s4.500-4 4.500-7.500a4.500 4.500 0 0 0-9 0C3.500 10 8 14 8 14ZM8 8h.01",
  previous: "m10 4-4 4 4 4",
  route: "M4 12.500h5a2.500 2.500 0 0 0 0-5H7a2.500 2.500 0 0 1 0-5h5M10 .8l2 1.700-2 1.700",
  search: "M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9ZM10.500 10.500l3 3",
  swap: "M3 6h9l-2.500-2.500M13 10H4l2.500 2.500",
  time: "M8 4.500V8l2.300 1.500M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z",
  transit: "M4 3.500h8v7H4zM4 8h8M6 10.500 5 13M10 10.500l1 2.500M6 5.500h4",
  trips: "M2.500 5.500h11v8h-11zM6 5.500v-2h4v2",
  undo: "M6 3.500 3 6.500l3 3M3.500 6.500H10a3.500 3.500 0 0 1 0 7H7",
  unlock: "M4.500 7.500h7v6h-7zM5.500 7.500V5.200a2.500 2.500 0 0 1 4.900-.7",
  walk: "M8.500 2.500h.01M7.500 5.500 6 9l2 2 .6 3M7 9l-1 2.500L4 14M8 5.500 5.500 6.800 5 9M8 5.500l1.500 2 2 .8",
  warning: "M8 2.500 14 13.200H2zM8 6.500v3M8 11.400v.1",
};

export type IconName = keyof typeof paths;

/** An icon beside words that say the same, or inside something that has a label: hidden from screen readers. */
export function Icon({ name, className = "size-4" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`shrink-0 fill-none stroke-current rtl:data-flips:-scale-x-100 ${className}`}
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
