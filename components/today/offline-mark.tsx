"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";

function subscribe(onChange: () => void) {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Keeps this page and what it needs for the time without a connection, in the browser's own store. */
async function keepPage() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/today-worker.js");
  const { active } = await navigator.serviceWorker.ready;
  const scripts = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/_next/static/`));
  active?.postMessage({ kept: [location.href, ...scripts] });
}

/** Says since when a page without connection is as it is. */
export function OfflineMark({ servedAt }: { servedAt: string }) {
  const t = useTranslations("today");
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  useEffect(() => {
    // Without the store the page works as long as there is a connection.
    keepPage().catch(() => undefined);
  }, []);
  if (isOnline) return null;
  const time = new Intl.DateTimeFormat("sv-SE", { timeStyle: "short" }).format(Date.parse(servedAt));
  return (
    <p role="status" className="mt-2 rounded-s border border-moved/40 bg-moved-soft px-3 py-2 text-14">
      {t("offline", { time })}
    </p>
  );
}
