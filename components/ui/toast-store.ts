/** A short message about what just happened, with the way back. */
export type Toast = {
  id: string;
  text: string;
  tone: "done" | "failed";
  action?: { label: string; run: () => void };
  /** It has gone and its action was not taken: what could be undone is done now. */
  onEnd?: () => void;
};

const shownFor = 8000;

let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

function publish(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentToasts = (): readonly Toast[] => toasts;

export function dismissToast(id: string, { isActedOn = false } = {}) {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const gone = toasts.find((toast) => toast.id === id);
  publish(toasts.filter((toast) => toast.id !== id));
  if (!isActedOn) gone?.onEnd?.();
}

/** Starts the eight seconds again: after a pointer or the focus has left it. */
export function restartToast(id: string) {
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => dismissToast(id), shownFor),
  );
}

export function holdToast(id: string) {
  clearTimeout(timers.get(id));
}

/**
 * Shows a message for eight seconds: "Moved to Thu" with Undo. What can be undone needs no dialog before it.
 * Three at most; the oldest makes room.
 */
export function showToast({
  text,
  tone = "done",
  action,
  onEnd,
}: Omit<Toast, "id" | "tone"> & { tone?: Toast["tone"] }) {
  const toast: Toast = {
    id: crypto.randomUUID(),
    text,
    tone,
    ...(action ? { action } : {}),
    ...(onEnd ? { onEnd } : {}),
  };
  for (const { id } of toasts.slice(0, -2)) dismissToast(id);
  publish([...toasts, toast]);
  restartToast(toast.id);
}
