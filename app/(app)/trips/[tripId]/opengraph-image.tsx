import { ImageResponse } from "next/og";
import { LinkPreview } from "@/components/covers/link-preview";
import { currentSession } from "@/lib/auth/require-user";
import { coverOf } from "@/lib/covers/cover";
import { formatDates } from "@/lib/trips/format";
import { getTrip } from "@/lib/trips/queries";
import type { Trip } from "@/lib/trips/schema";

export const alt = "The cover of a trip";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

/** The trip, if whoever asks may read it. A messenger's robot may not: it learns nothing, not even that it exists. */
async function readableTrip(tripId: string): Promise<Trip | null> {
  const session = await currentSession();
  if (!session) return null;
  return getTrip(session.supabase, { tripId }).then(
    ({ trip }) => trip,
    () => null,
  );
}

export default async function TripImage({ params }: { params: Promise<{ tripId: string }> }) {
  const trip = await readableTrip((await params).tripId);
  const dates = trip?.startDate && trip.endDate ? { start: trip.startDate, end: trip.endDate } : null;
  const cityId = trip?.destinationCityIds[0];
  return new ImageResponse(
    <LinkPreview
      svg={cityId ? coverOf({ cityId, dates, size: "wide", theme: "light" }) : null}
      title={trip?.title ?? "A trip on TripSage"}
      line={
        trip
          ? formatDates({ start: trip.startDate, end: trip.endDate })
          : "Open it to see the plan if it is shared with you."
      }
    />,
    { ...size, headers: { "cache-control": "private, no-store" } },
  );
}
