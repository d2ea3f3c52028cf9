import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { showToast } from "../ui/toast-store";

const keyOf = (tripId: string) => `not-for-us:${tripId}`;
const mostKept = 500;

/** The ids that were put away for a trip, the latest last. */
export function readHidden(tripId: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(keyOf(tripId)) ?? "[]");
    return Array.isArray(list) ? list.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** What was found for a trip and is not for this party: it is not shown again in this browser. */
export function useHidden(tripId: string) {
  const t = useTranslations("chat");
  const [hidden, setHidden] = useState(() => readHidden(tripId));
  function keep(list: readonly string[]) {
    setHidden(list);
    localStorage.setItem(keyOf(tripId), JSON.stringify(list.slice(-mostKept)));
  }
  return {
    isHidden: (id: string) => hidden.includes(id),
    hide({ id, title }: { id: string; title: string }) {
      keep([...readHidden(tripId), id]);
      showToast({
        text: t("cards.hidden", { title }),
        action: {
          label: t("conversations.undo"),
          run: () => keep(readHidden(tripId).filter((other) => other !== id)),
        },
      });
    },
  };
}
