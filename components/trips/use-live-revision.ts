import { useEffect, useRef } from "react";

/** Calls back with each new revision of the trip, until the function that it answers is called. */
export type WatchRevision = (onRevision: (revision: number) => void) => () => void;

type Input = { watch: WatchRevision; revision: number; onChanged: () => void };

const burstMs = 500;

/** Says when the trip was changed elsewhere: on another device, in another tab, by a fellow traveller. */
export function useLiveRevision({ watch, revision, onChanged }: Input) {
  const known = useRef(revision);
  useEffect(() => {
    known.current = Math.max(known.current, revision);
  }, [revision]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unwatch = watch((told) => {
      // A burst of edits is fetched once; one of this page's own, whose answer is on its way, not at all.
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (told > known.current) onChanged();
      }, burstMs);
    });
    return () => {
      clearTimeout(timer);
      unwatch();
    };
  }, [watch, onChanged]);
}
