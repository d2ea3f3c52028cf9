"use client";

import { useEffect, useRef } from "react";
import { useRefresh } from "@/components/trips/use-refresh";

type Props = { tripId: string; revision: number; supabaseUrl: string; publishableKey: string };

/**
 * Fetches the page anew when the trip was changed elsewhere: on another device, in another tab, by a fellow traveller.
 * The client is loaded after the page has shown; without it the page works, a little behind.
 */
export function LiveRevision({ tripId, revision, supabaseUrl, publishableKey }: Props) {
  const refresh = useRefresh();
  const known = useRef(revision);
  useEffect(() => {
    known.current = Math.max(known.current, revision);
  }, [revision]);

  useEffect(() => {
    let isGone = false;
    let leave = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function listen() {
      const { createClient } = await import("@/lib/supabase/browser");
      const supabase = createClient({ supabaseUrl, publishableKey });
      await supabase.realtime.setAuth();
      if (isGone) return;
      const channel = supabase.channel(`trip:${tripId}`, { config: { private: true } });
      channel
        .on("broadcast", { event: "revision" }, ({ payload }) => {
          if (!(Number(payload?.revision) > known.current)) return;
          known.current = Number(payload.revision);
          // A burst of edits is fetched once.
          clearTimeout(timer);
          timer = setTimeout(refresh, 500);
        })
        .subscribe();
      leave = () => void supabase.removeChannel(channel);
    }
    listen().catch(() => {
      // No live updates then: the next edit or reload brings the trip up to date.
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      leave();
    };
  }, [tripId, supabaseUrl, publishableKey, refresh]);

  return null;
}
