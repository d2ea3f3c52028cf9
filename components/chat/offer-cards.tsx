import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { ChatMessage } from "@/lib/ai/chat-message";
import type { Item } from "@/lib/trips/schema";
import { Button } from "../ui/button";
import { EvidenceBadge } from "../ui/evidence-badge";
import { Disclosure } from "./disclosure";
import { useHidden } from "./use-hidden";

/** What an offer would be in the plan. */
export type OfferedItem = Omit<Item, "id" | "position">;

type Offered = { id: string; item: OfferedItem; minutes: number | null; stops: number | null };
type Found = { id: string; kind: "flights" | "stays"; place: string; day: string; offers: Offered[] };

/** Answers of another form, from before offers carried their items. */
const hasItem = <Offer extends { item: OfferedItem }>(offer: Offer): boolean => Boolean(offer.item);

/** What search_flights and search_hotels answered in a message. */
export function offersOf(parts: ChatMessage["parts"]): Found[] {
  return parts.flatMap((part): Found[] => {
    if (
      part.type === "tool-search_flights" &&
      part.state === "output-available" &&
      part.output.status === "ok"
    ) {
      const { from, to, date, offers } = part.output.data;
      return [
        {
          id: part.toolCallId,
          kind: "flights",
          place: `${from} → ${to}`,
          day: date,
          offers: offers.filter(hasItem).map(({ offerId, item, durationMinutes, stops }) => ({
            ...{ id: offerId, item, stops },
            minutes: durationMinutes,
          })),
        },
      ];
    }
    if (
      part.type === "tool-search_hotels" &&
      part.state === "output-available" &&
      part.output.status === "ok"
    ) {
      const { city, checkIn, offers } = part.output.data;
      const stays = offers
        .filter(hasItem)
        .map(({ offerId, item }) => ({ id: offerId, item, minutes: null, stops: null }));
      return [{ id: part.toolCallId, kind: "stays", place: city, day: checkIn, offers: stays }];
    }
    return [];
  });
}

const least = (values: readonly (number | null)[]): number =>
  Math.min(...values.map((value) => value ?? Number.POSITIVE_INFINITY));

type Props = {
  found: Found;
  tripId: string;
  /** Offers that are in the plan already. */
  chosen: ReadonlySet<string>;
  onUse: ((item: OfferedItem) => void) | null;
};

/** What was found, to compare: each goes into the plan in the place of what stands there, or away. */
export function OfferCards({ found, tripId, chosen, onUse }: Props) {
  const t = useTranslations("chat");
  const format = useFormat();
  const { isHidden, hide } = useHidden(tripId);
  const offers = found.offers.filter(({ id }) => !isHidden(id));
  if (offers.length === 0 || !onUse) return null;
  const cheapest = least(offers.map(({ item }) => item.cost?.amountMinor ?? null));
  const fastest = least(offers.map(({ minutes }) => minutes));
  return (
    <Disclosure
      summary={t(`cards.${found.kind}`, {
        count: offers.length,
        place: found.place,
        day: format.day(found.day),
      })}
    >
      <ul className="grid gap-1.5 text-14 text-ink">
        {offers.map(({ id, item, minutes, stops }) => {
          const { cost, details } = item;
          const marks = [
            ...(offers.length > 1 && cost?.amountMinor === cheapest ? [t("cards.cheapest")] : []),
            ...(offers.length > 1 && minutes !== null && minutes === fastest ? [t("cards.fastest")] : []),
          ];
          const facts = [
            stops === null ? null : t("cards.stops", { count: stops }),
            minutes === null ? null : format.duration(minutes),
            details.stars === undefined ? null : t("cards.stars", { count: details.stars }),
            details.nights === undefined ? null : t("cards.nights", { count: details.nights }),
            details.fareBrand ?? details.rate ?? null,
          ].filter((fact) => fact !== null);
          const title =
            found.kind === "flights"
              ? `${details.segments?.[0]?.carrier ?? ""} ${item.start?.slice(11) ?? ""}–${item.end?.slice(11) ?? ""}`.trim()
              : item.title;
          return (
            <li key={id} className="rounded-m border border-line bg-surface px-3 py-2">
              <div className="flex items-start justify-between gap-3">
                <p className="min-w-0 font-medium [overflow-wrap:anywhere]">{title}</p>
                {cost ? <p className="figures shrink-0 font-semibold">{format.money(cost)}</p> : null}
              </div>
              <p className="flex flex-wrap gap-x-2 text-12 text-ink-2">
                <span>{[...facts, ...marks].join(" · ")}</span>
                {cost ? <EvidenceBadge evidence={cost.evidence} value={format.money(cost)} /> : null}
              </p>
              <div className="mt-1.5 flex flex-wrap gap-1.5">
                {chosen.has(id) ? (
                  <span className="content-center text-12 text-ink-2">{t("cards.chosen")}</span>
                ) : (
                  <>
                    <Button
                      size="small"
                      aria-label={t("cards.useNamed", { title })}
                      onClick={() => onUse(item)}
                    >
                      {t("cards.use")}
                    </Button>
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={t("cards.notNamed", { title })}
                      onClick={() => hide({ id, title })}
                    >
                      {t("cards.not")}
                    </Button>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
