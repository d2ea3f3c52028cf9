import { useEffect, useSyncExternalStore } from "react";
import type { Command } from "./command";

export type PaletteView = "commands" | "shortcuts";
type State = { view: PaletteView | null; commands: readonly Command[] };

const nothing: State = { view: null, commands: [] };
let state = nothing;
const sources = new Map<object, readonly Command[]>();
const listeners = new Set<() => void>();

function publish(change: Partial<State>) {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function showPalette(view: PaletteView | null) {
  publish({ view });
}

export const currentCommands = () => state.commands;

export const usePalette = () =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => nothing,
  );

/**
 * Adds what a page can do to the palette and its shortcuts while the page is shown. The list should keep its identity
 * from render to render.
 */
export function useCommands(commands: readonly Command[]) {
  useEffect(() => {
    const source = {};
    sources.set(source, commands);
    publish({ commands: [...sources.values()].flat() });
    return () => {
      sources.delete(source);
      publish({ commands: [...sources.values()].flat() });
    };
  }, [commands]);
}
