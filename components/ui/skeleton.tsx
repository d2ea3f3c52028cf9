/** A grey place in the shape of what is coming; the size is its class. Says nothing: the panel around it says "loading". */
export function Skeleton({ className = "h-4 w-full" }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`block rounded-s bg-line motion-safe:animate-pulse forced-colors:border ${className}`}
    />
  );
}

/** A panel that is loading: its real shape in grey, and one announcement. */
export function SkeletonList({ label, rows = 3 }: { label: string; rows?: number }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that are all the same and never move.
        <span key={row} className="flex items-center gap-3 rounded-m border border-line bg-surface p-4">
          <Skeleton className="size-10" />
          <span className="grid grow gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3 w-3/5" />
          </span>
          <Skeleton className="h-4 w-12" />
        </span>
      ))}
    </div>
  );
}
