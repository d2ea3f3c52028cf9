import { useSyncExternalStore } from "react";

/** Where the panes of a page stand side by side: Tailwind's `lg`. */
const wide = "(min-width: 64rem)";

function subscribe(onChange: () => void) {
  const query = window.matchMedia(wide);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether the window is wide; false on the server, so that nothing heavy loads for a phone. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => false,
  );
}
