/** A short message about what just happened, with the way back. */
export type Toast = {
  id: string;
  text: string;
  tone: "done" | "failed";
  action?: { label: string; run: () => void };
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

export function dismissToast(id: string) {
  clearTimeout(timers.get(id));
  timers.delete(id);
  publish(toasts.filter((toast) => toast.id !== id));
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
}: Omit<Toast, "id" | "tone"> & { tone?: Toast["tone"] }) {
  const toast: Toast = { id: crypto.randomUUID(), text, tone, ...(action ? { action } : {}) };
  publish([...toasts, toast].slice(-3));
  restartToast(toast.id);
}
