"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";

function Loading({ name }: { name: "map" | "chat" | "timeline" }) {
  const t = useTranslations("trips");
  return (
    <p className="h-full bg-sunken p-4 text-14 text-ink-2" role="status">
      {t(`loading.${name}`)}
    </p>
  );
}

/** Heavy parts of the page, each loaded when it is first shown. */
export const TripMap = dynamic(() => import("../map/trip-map").then(({ TripMap: component }) => component), {
  ssr: false,
  loading: () => <Loading name="map" />,
});
export const TripChat = dynamic(
  () => import("../chat/trip-chat").then(({ TripChat: component }) => component),
  { ssr: false, loading: () => <Loading name="chat" /> },
);
export const Timeline = dynamic(
  () => import("./timeline/timeline").then(({ Timeline: component }) => component),
  { ssr: false, loading: () => <Loading name="timeline" /> },
);
