import type { CSSProperties } from "react";
import { hashText } from "@/lib/utils/random";

/** A tail fin with the airline's code, or its initials; its hue belongs to the name. */
export function AirlineMark({ name, code }: { name: string; code: string | null }) {
  const letters =
    code ??
    name
      .split(/\s+/)
      .map((word) => word[0])
      .join("")
      .slice(0, 2)
      .toUpperCase();
  const hue: CSSProperties & Record<"--hue", number> = { "--hue": hashText(name) % 360 };
  return (
    <svg viewBox="0 0 36 36" className="size-9 shrink-0 max-sm:size-8" style={hue} aria-hidden="true">
      <path
        className="airline-fin"
        d="M3 31 12.500 5.500A4 4 0 0 1 16.200 3H33l-3.500 25.200A3.200 3.200 0 0 1 26.300 31z"
      />
      <text
        x="19.500"
        y="21.500"
        textAnchor="middle"
        className="airline-letters figures text-12 font-semibold"
      >
        {letters}
      </text>
    </svg>
  );
}
