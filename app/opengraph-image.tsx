import { ImageResponse } from "next/og";
import { LinkPreview } from "@/components/covers/link-preview";
import { coverOf } from "@/lib/covers/cover";

export const alt = "TripSage: a coastline, a place and the sun's way over a day";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

/** What a link to any page shows: no trip, only what TripSage is. */
export default function OpengraphImage() {
  const svg = coverOf({
    cityId: "lisbon",
    dates: { start: "2027-05-12", end: "2027-05-16" },
    size: "wide",
    theme: "light",
  });
  return new ImageResponse(
    <LinkPreview svg={svg} title="TripSage" line="Say the trip in one sentence. Get a plan you can check." />,
    size,
  );
}
