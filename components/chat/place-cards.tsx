import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { ChatMessage } from "@/lib/ai/chat-message";
import { Button } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";
import { Disclosure } from "./disclosure";
import { useHidden } from "./use-hidden";

/** A place that a tool found and that stands on the map; others may be told of and not be planned. */
export type FoundPlace = {
  id: string;
  name: string;
  category: string;
  lat: number;
  lon: number;
  minutes: number | null;
};

type Found = { id: string; city: string; places: FoundPlace[] };

const mostShown = 6;

/** What find_places answered in a message. */
export function placesOf(parts: ChatMessage["parts"]): Found[] {
  return parts.flatMap((part) => {
    if (part.type !== "tool-find_places" || part.state !== "output-available" || part.output.status !== "ok")
      return [];
    const { city, places } = part.output.data;
    return [
      {
        id: part.toolCallId,
        city,
        places: places.map(({ id, name, category, lat, lon, visitMinutes }) => ({
          ...{ id, name, category, lat, lon },
          minutes: visitMinutes,
        })),
      },
    ];
  });
}

type Props = {
  found: Found;
  tripId: string;
  days: readonly string[];
  /** Ids of the places that are in the plan already. */
  planned: ReadonlySet<string>;
  onAdd: ((place: FoundPlace, day: string | null) => void) | null;
};

/** The places that were found and are not in the plan: each goes to a day, or away. */
export function PlaceCards({ found, tripId, days, planned, onAdd }: Props) {
  const t = useTranslations("chat");
  const trips = useTranslations("trips");
  const format = useFormat();
  const { isHidden, hide } = useHidden(tripId);
  const shown = found.places.filter(({ id }) => !isHidden(id) && !planned.has(id)).slice(0, mostShown);
  if (shown.length === 0 || !onAdd) return null;
  return (
    <Disclosure summary={t("cards.places", { count: shown.length, city: found.city })}>
      <ul className="grid gap-1.5 text-14 text-ink">
        {shown.map((place) => (
          <li key={place.id} className="rounded-m border border-line bg-surface px-3 py-2">
            <p className="font-medium">{place.name}</p>
            <p className="text-12 text-ink-2">
              {[
                place.category.replaceAll("-", " "),
                place.minutes === null ? "" : t("cards.minutes", { minutes: place.minutes }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <div className="mt-1.5 flex flex-wrap gap-1.5">
              <Menu
                trigger={
                  <Button size="small" aria-label={t("cards.addNamed", { title: place.name })}>
                    {t("cards.add")}
                  </Button>
                }
              >
                {days.map((day) => (
                  <MenuItem key={day} onSelect={() => onAdd(place, day)}>
                    {format.day(day)}
                  </MenuItem>
                ))}
                <MenuItem onSelect={() => onAdd(place, null)}>{trips("day.unscheduled")}</MenuItem>
              </Menu>
              <Button
                size="small"
                kind="quiet"
                aria-label={t("cards.notNamed", { title: place.name })}
                onClick={() => hide({ id: place.id, title: place.name })}
              >
                {t("cards.not")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
