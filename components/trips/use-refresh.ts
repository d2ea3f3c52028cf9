import { useRouter } from "next/navigation";
import { useCallback } from "react";

const together = 100;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Fetches what the page shows anew, once for all who ask within a moment: two refreshes at the same time make Next load
 * the whole page again.
 */
export function useRefresh(): () => void {
  const router = useRouter();
  return useCallback(() => {
    clearTimeout(timer);
    timer = setTimeout(() => router.refresh(), together);
  }, [router]);
}
