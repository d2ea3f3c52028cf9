import { useEffect, useState } from "react";

/** Seconds that are left, counted down each second; `start` begins anew. */
export function useCountdown(): { seconds: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  const isRunning = seconds > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return {
    seconds,
    start(length) {
      setNow(Date.now());
      setUntil(Date.now() + length * 1000);
    },
  };
}
