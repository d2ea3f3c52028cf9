"use client";

import { type ComponentProps, useCallback } from "react";
import { TripWorkspace } from "@/components/trips/trip-workspace";

type Props = Omit<ComponentProps<typeof TripWorkspace>, "watchRevision"> & {
  supabaseUrl: string;
  publishableKey: string;
};

/** The planner, told of every change of its trip. The client for that is loaded after the page has shown. */
export function LiveWorkspace({ supabaseUrl, publishableKey, ...workspace }: Props) {
  const tripId = workspace.board.trip.id;
  const watchRevision = useCallback(
    (onRevision: (revision: number) => void) => {
      let isOver = false;
      let leave = () => {};
      async function listen() {
        const { createClient } = await import("@/lib/supabase/browser");
        const supabase = createClient({ supabaseUrl, publishableKey });
        await supabase.realtime.setAuth();
        if (isOver) return;
        const channel = supabase.channel(`trip:${tripId}`, { config: { private: true } });
        channel
          .on("broadcast", { event: "revision" }, ({ payload }) => onRevision(Number(payload?.revision)))
          .subscribe();
        leave = () => void supabase.removeChannel(channel);
      }
      listen().catch(() => {
        // No live updates then: the next edit or reload brings the trip up to date.
      });
      return () => {
        isOver = true;
        leave();
      };
    },
    [tripId, supabaseUrl, publishableKey],
  );
  return <TripWorkspace {...workspace} watchRevision={watchRevision} />;
}
