import type { Services } from "../services";
import type { Draft } from "../tools/context";
import { totalOf } from "./total";

/** The plan in so few words that a model can judge it without paying for forty items. */
export function toShortDraft({
  draft,
  services,
  days,
}: {
  draft: Draft;
  services: Services;
  days: string[];
}) {
  const { trip } = draft;
  return {
    draftId: draft.id,
    title: trip.title,
    cost: totalOf({ trip, services }),
    visits: trip.items.filter(({ kind }) => kind === "activity").length,
    days: days.map((day) => ({
      day,
      items: trip.items
        .filter((item) => item.day === day && item.kind !== "stay" && item.kind !== "transport")
        .map((item) => `${item.start?.slice(11) ?? "any time"} ${item.title}`.slice(0, 90)),
    })),
  };
}
