import { useEffect, useState } from "react";

/** Seconds that are left, counted down each second; `start` begins anew. */
export function useCountdown(): { seconds: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(() => setNow(Date.now()), 1000);
    return () => clearTimeout(timer);
  });
  return {
    seconds,
    start(length) {
      setNow(Date.now());
      setUntil(Date.now() + length * 1000);
    },
  };
}
