"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Button } from "@/components/ui/button";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import { Icon } from "@/components/ui/icon";
import type { PricedOffer } from "@/lib/flights/flight-rows";
import type { FlightOffer } from "@/lib/flights/schema";
import { type ExtraPrice, type PartyNeeds, type TruePrice, truePrice } from "@/lib/flights/true-price";
import type { Party } from "@/lib/trips/schema";

type Fare = { priced: PricedOffer; cost: TruePrice };
type Props = {
  offers: readonly PricedOffer[];
  party: Party;
  needs: PartyNeeds;
  select: (offer: FlightOffer) => void;
};

function NotStated() {
  const t = useTranslations("flights");
  return <em className="border-b border-dotted border-ink-3 not-italic text-ink-2">{t("notStated")}</em>;
}

function Yes({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-added">
      <Icon name="check" className="size-3.5" />
      {children}
    </span>
  );
}

function Extra({ extra }: { extra: ExtraPrice }) {
  const t = useTranslations("flights");
  const format = useFormat();
  if (extra.state === "costs") return <span className="figures">+{format.money(extra.price)}</span>;
  if (extra.state === "not_wanted") return <span className="text-ink-2">{t("fare.notWanted")}</span>;
  if (extra.state === "not_stated") return <NotStated />;
  return <Yes>{t("fare.included")}</Yes>;
}

function Condition({ condition }: { condition: FlightOffer["changeable"] }) {
  const t = useTranslations("flights");
  const format = useFormat();
  if (condition.allowed === "unknown") return <NotStated />;
  if (condition.allowed === "no") return <span>{t("fare.notAllowed")}</span>;
  if (!condition.penalty) return <span>{t("fare.allowedFeeUnknown")}</span>;
  if (condition.penalty.amountMinor === 0) return <Yes>{t("fare.free")}</Yes>;
  return <span className="figures">{format.money(condition.penalty)}</span>;
}

/** The one that costs this party least; only among fares of which everything is stated. */
function cheapestForParty(fares: readonly Fare[]): Fare | null {
  const complete = fares.filter(({ cost }) => cost.isComplete);
  return complete.reduce<Fare | null>(
    (best, fare) => (!best || weigh(fare) < weigh(best) ? fare : best),
    null,
  );
}

/** In the page's currency, by the rate that the fare itself was converted with. */
function weigh({ priced, cost }: Fare): number {
  return (cost.known.amountMinor / Math.max(1, priced.offer.price.amountMinor)) * priced.amount;
}

/** The fares of one flight side by side: what this party gets and pays with each. */
export function FareTable({ offers, party, needs, select }: Props) {
  const t = useTranslations("flights");
  const format = useFormat();
  const fares = offers.map((priced) => ({ priced, cost: truePrice({ offer: priced.offer, party, needs }) }));
  const best = fares.length > 1 ? cheapestForParty(fares) : null;
  const lines: { label: string; cell: (fare: Fare) => ReactNode }[] = [
    {
      label: t("fare.fare", { count: party.adults + party.childAges.length }),
      cell: ({ priced }) => <span className="figures">{format.money(priced.offer.price)}</span>,
    },
    {
      label: t("fare.cabinBags", { count: needs.cabinBags }),
      cell: ({ cost }) => <Extra extra={cost.extras.cabinBags} />,
    },
    {
      label: t("fare.checkedBags", { count: needs.checkedBags }),
      cell: ({ cost }) => <Extra extra={cost.extras.checkedBags} />,
    },
    { label: t("fare.seats"), cell: ({ cost }) => <Extra extra={cost.extras.seatsTogether} /> },
    { label: t("fare.change"), cell: ({ priced }) => <Condition condition={priced.offer.changeable} /> },
    { label: t("fare.refund"), cell: ({ priced }) => <Condition condition={priced.offer.refundable} /> },
  ];
  const tint = (fare: Fare) => (fare === best ? "bg-accent-soft" : "");
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-14">
        <caption className="sr-only">{t("fare.caption")}</caption>
        <thead>
          <tr>
            <td />
            {fares.map((fare) => (
              <th
                key={fare.priced.offer.id}
                scope="col"
                className={`min-w-32 px-3 pb-2 pt-3 text-left align-bottom font-semibold ${tint(fare)}`}
              >
                {fare === best ? (
                  <span className="block text-12 font-medium text-accent">{t("fare.best")}</span>
                ) : null}
                {fare.priced.offer.fareBrand ?? t("fare.unnamed")}
                <span className="mt-0.5 block font-normal">
                  <EvidenceBadge evidence={fare.priced.offer.evidence} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row" className="w-36 px-3 py-1 text-left text-12 font-normal text-ink-2">
                {label}
              </th>
              {fares.map((fare) => (
                <td key={fare.priced.offer.id} className={`px-3 py-1 ${tint(fare)}`}>
                  {cell(fare)}
                </td>
              ))}
            </tr>
          ))}
          <tr className="border-t border-line">
            <th scope="row" className="px-3 py-2 text-left font-semibold">
              {t("fare.forParty")}
            </th>
            {fares.map((fare) => (
              <td key={fare.priced.offer.id} className={`px-3 py-2 font-semibold ${tint(fare)}`}>
                <span className="figures">
                  {fare.cost.isComplete
                    ? format.money(fare.cost.known)
                    : t("fare.atLeast", { money: format.money(fare.cost.known) })}
                </span>
              </td>
            ))}
          </tr>
          <tr>
            <td />
            {fares.map((fare) => (
              <td key={fare.priced.offer.id} className={`px-3 pb-3 ${tint(fare)}`}>
                <Button
                  kind={fare === (best ?? fares[0]) ? "primary" : "plain"}
                  className="w-full"
                  onClick={() => select(fare.priced.offer)}
                >
                  {t("select")}
                  <span className="sr-only">: {fare.priced.offer.fareBrand ?? t("fare.unnamed")}</span>
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
