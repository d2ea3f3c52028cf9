import Link from "next/link";

/** The mark and the name, as a link to the start. */
export function Brand() {
  return (
    <Link
      href="/"
      className="inline-flex min-h-11 items-center gap-2 text-16 font-semibold tracking-tight text-ink no-underline"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-6 fill-none stroke-accent"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <circle cx="12" cy="12" r="10" />
        <path d="M4.500 16c2.500-6.500 5-8.500 7.500-8.500s5 2 7.500 8.500" />
        <circle cx="12" cy="7.500" r="1.400" className="fill-accent" />
      </svg>
      <span className="max-[22.4rem]:sr-only">TripSage</span>
    </Link>
  );
}
