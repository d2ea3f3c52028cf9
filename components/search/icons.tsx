const paths = {
  search: "M7 2.800a4.200 4.200 0 1 1 0 8.400a4.200 4.200 0 0 1 0-8.400Zm3.200 7.400 3.300 3.300",
  down: "m4 6 4 4 4-4",
  close: "m4.500 4.500 7 7M11.500 4.500l-7 7",
  tick: "m3.500 8.500 3 3 6-7",
  warning: "M8 2.500 14 13.200H2zM8 6.500v3M8 11.400v.1",
  swap: "M3 6h9l-2.500-2.500M13 10H4l2.500 2.500",
  calendar:
    "M2.500 5a1.500 1.500 0 0 1 1.500-1.500h8A1.500 1.500 0 0 1 13.500 5v7a1.500 1.500 0 0 1-1.500 1.500H4A1.500 1.500 0 0 1 2.500 12ZM2.500 6.500h11M5.500 2v3M10.500 2v3",
  people:
    "M6 3.200a2.300 2.300 0 1 1 0 4.600a2.300 2.300 0 0 1 0-4.600ZM1.800 13c.3-2.600 2-4 4.200-4s3.900 1.400 4.200 4M10.500 3.500a2.200 2.200 0 0 1 0 4M12 9.300c1.300.6 2.100 1.900 2.300 3.700",
  cabinBag:
    "M4.500 6A1.500 1.500 0 0 1 6 4.500h4A1.500 1.500 0 0 1 11.500 6v5.500A1.500 1.500 0 0 1 10 13H6a1.500 1.500 0 0 1-1.500-1.500ZM6.500 4.500v-2h3v2M6 14v-1M10 14v-1",
  holdBag:
    "M3.500 6.500A1.500 1.500 0 0 1 5 5h6a1.500 1.500 0 0 1 1.500 1.500V12a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 12ZM6 5V3h4v2M6.500 7.500v3.500M9.500 7.500v3.500",
  left: "m10 4-4 4 4 4",
  right: "m6 4 4 4-4 4",
  plus: "M8 3.500v9M3.500 8h9",
  minus: "M3.500 8h9",
  grid: "M2.500 3.500h11v10h-11zM2.500 7h11M2.500 10.500h11M6 3.500v10M10 3.500v10",
} as const;

/** A line drawing of 16 by 16 beside words that say the same. */
export function Icon({ name, className = "size-4" }: { name: keyof typeof paths; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`shrink-0 fill-none stroke-current ${className}`}
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
