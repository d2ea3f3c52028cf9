"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Button } from "@/components/ui/button";
import { boardKeys } from "@/lib/hotels/kinds";
import { totalOf } from "@/lib/hotels/rates";
import type { HotelOffer, HotelRate } from "@/lib/hotels/schema";

function Cancellation({ rate, zone }: { rate: HotelRate; zone: string }) {
  const t = useTranslations("hotels");
  const format = useFormat();
  const { cancellation } = rate;
  if (cancellation.kind === "not_refundable") return <span>{t("cancel.never")}</span>;
  if (cancellation.kind === "unknown")
    return <em className="border-b border-dotted border-ink-3 not-italic text-ink-2">{t("notStated")}</em>;
  return (
    <span>
      <span className="block text-added">
        {t("cancel.until", { time: format.instant({ at: cancellation.until, timeZone: zone }) })}
      </span>
      <span className="block text-12 text-ink-2">
        {cancellation.feeAfter
          ? t("cancel.after", { fee: format.money(cancellation.feeAfter) })
          : t("cancel.afterNotStated")}
      </span>
    </span>
  );
}

type Props = {
  offer: HotelOffer;
  rates: readonly HotelRate[];
  chosenId: string | null;
  choose: (rate: HotelRate) => void;
};

/** The rates of a stay: what is included, until when it can be given back, what is paid when and where. */
export function RateTable({ offer, rates, chosenId, choose }: Props) {
  const t = useTranslations("hotels");
  const format = useFormat();
  return (
    <div className="overflow-x-auto border-t border-line">
      <table className="w-full border-collapse text-14">
        <caption className="sr-only">{t("rates.caption", { stay: offer.name })}</caption>
        <thead className="bg-sunken text-left text-12 text-ink-2">
          <tr>
            <th scope="col" className="px-4 py-2 font-normal">
              {t("rates.room")}
            </th>
            <th scope="col" className="px-3 py-2 font-normal">
              {t("rates.cancellation")}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-normal">
              {t("nights", { count: offer.nights })}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-normal">
              {t("rates.there")}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-normal">
              {t("rates.total")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => {
            const total = totalOf(rate);
            return (
              <tr
                key={rate.id}
                className={`border-t border-line ${rate.id === chosenId ? "bg-accent-soft" : ""}`}
              >
                <th scope="row" className="min-w-36 px-4 py-2.5 text-left font-semibold">
                  {rate.room || t("rates.cheapest")}
                  <span className="block text-12 font-normal text-ink-2">
                    {rate.board ? t(`board.${boardKeys[rate.board]}`) : t("board.notStated")}
                    {rate.payment ? ` · ${t(`payment.${rate.payment}`)}` : ""}
                  </span>
                  {rate.conditions.map((condition) => (
                    <span key={condition} className="block max-w-[60ch] text-12 font-normal text-ink-2">
                      {condition}
                    </span>
                  ))}
                </th>
                <td className="min-w-40 px-3 py-2.5">
                  <Cancellation rate={rate} zone={offer.zone} />
                </td>
                <td className="figures px-3 py-2.5 text-right">{format.money(rate.price)}</td>
                <td className="figures px-3 py-2.5 text-right">
                  {rate.dueAtStay ? format.money(rate.dueAtStay) : t("notStated")}
                </td>
                <td className="figures px-3 py-2.5 text-right font-semibold">
                  {total && rate.dueAtStay
                    ? format.money(total)
                    : t("rates.atLeast", { money: format.money(total ?? rate.price) })}
                </td>
                <td className="px-4 py-2.5 text-right">
                  <Button
                    size="small"
                    kind={rate.id === chosenId ? "primary" : "plain"}
                    onClick={() => choose(rate)}
                  >
                    {t("rates.choose")}
                    <span className="sr-only">: {rate.room}</span>
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
