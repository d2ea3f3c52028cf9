type Window = { count: number; previous: number; index: number };

/**
 * A sliding window per key in this process, bounded in keys: the oldest key leaves first.
 * The count of the window before weighs in by the share of it that still overlaps, as Upstash's sliding window does.
 */
export function createMemoryWindow({ mostKeys = 10_000 }: { mostKeys?: number } = {}) {
  const windows = new Map<string, Window>();
  return {
    take({
      key,
      limit,
      windowSeconds,
      now,
    }: {
      key: string;
      limit: number;
      windowSeconds: number;
      now: number;
    }) {
      const length = windowSeconds * 1000;
      const index = Math.floor(now / length);
      const known = windows.get(key);
      const window: Window =
        known?.index === index
          ? known
          : { count: 0, previous: known?.index === index - 1 ? known.count : 0, index };
      const elapsed = (now % length) / length;
      const used = window.count + Math.floor(window.previous * (1 - elapsed));
      const allowed = used < limit;
      if (allowed) window.count++;
      windows.delete(key);
      windows.set(key, window);
      if (windows.size > mostKeys) windows.delete(windows.keys().next().value ?? key);
      return {
        allowed,
        remaining: Math.max(0, limit - used - (allowed ? 1 : 0)),
        reset: (index + 1) * length,
      };
    },
  };
}
