"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Board } from "@/lib/trips/board/load-board";

export type LiveBoard = Board & { refresh: () => Promise<void> };

/** What pages were made of that were shown: one that comes back, by the browser's back, is as old as it was. */
const shownBefore = new WeakSet<Board>();

/**
 * What the board shows: what the page came with, and what was fetched since. Not by the router's refresh, which it
 * drops when the address changes meanwhile, and for which it leaves the page when there is no line.
 *
 * `refresh` fetches one at a time: whoever asks while one is under way gets the next one. Without a line all stays as
 * it is.
 */
export function useBoard(fromPage: Board): LiveBoard {
  const router = useRouter();
  const [page, setPage] = useState(fromPage);
  const [board, setBoard] = useState(fromPage);
  const isAsked = useRef(false);
  const underWay = useRef<Promise<void> | null>(null);
  if (page !== fromPage) {
    setPage(fromPage);
    setBoard(fromPage);
  }
  const { id } = fromPage.trip;

  const refresh = useCallback(() => {
    async function fetchAsAsked() {
      while (isAsked.current) {
        isAsked.current = false;
        const response = await fetch(`/api/trips/${id}`).catch(() => null);
        // Signed out, or the trip is gone: the page itself says so.
        if (response?.status === 401 || response?.status === 404) router.refresh();
        const fetched: Board | null = response?.ok ? await response.json().catch(() => null) : null;
        if (fetched) setBoard(fetched);
      }
      underWay.current = null;
    }
    isAsked.current = true;
    underWay.current ??= fetchAsAsked();
    return underWay.current;
  }, [id, router]);

  useEffect(() => {
    if (shownBefore.has(fromPage)) void refresh();
    shownBefore.add(fromPage);
  }, [fromPage, refresh]);

  return { ...board, refresh };
}
