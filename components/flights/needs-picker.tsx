"use client";

import { useTranslations } from "use-intl/react";
import { Stepper } from "@/components/search/traveller-picker";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { writeNeeds } from "@/lib/flights/flight-address";
import type { PartyNeeds } from "@/lib/flights/true-price";

const mostBags = 18;

/** The bags and seats that every fare is priced with. */
export function NeedsPicker({ needs, change }: { needs: PartyNeeds; change: (need: string) => void }) {
  const t = useTranslations("flights");
  const set = (fields: Partial<PartyNeeds>) => change(writeNeeds({ ...needs, ...fields }));
  return (
    <Popover
      label={t("needs.title")}
      trigger={
        <button
          type="button"
          className="inline-flex h-9 items-center gap-2 rounded-s border border-line-strong bg-surface px-3 font-medium pointer-coarse:h-11"
        >
          <Icon name="cabinBag" className="size-4 text-ink-2" />
          <span className="figures">{needs.cabinBags}</span>
          <Icon name="holdBag" className="size-4 text-ink-2" />
          <span className="figures">{needs.checkedBags}</span>
          {needs.seatsTogether ? t("needs.together") : t("needs.anySeats")}
          <Icon name="down" className="size-4 text-ink-2" />
        </button>
      }
    >
      <div className="grid gap-3">
        <h3 className="text-14">{t("needs.title")}</h3>
        <Stepper
          label={t("needs.cabinBags")}
          value={needs.cabinBags}
          least={0}
          most={mostBags}
          change={(cabinBags) => set({ cabinBags })}
        />
        <Stepper
          label={t("needs.checkedBags")}
          value={needs.checkedBags}
          least={0}
          most={mostBags}
          change={(checkedBags) => set({ checkedBags })}
        />
        <label className="flex min-h-9 items-center gap-3 pointer-coarse:min-h-11">
          <span className="grow">{t("needs.seats")}</span>
          <input
            type="checkbox"
            checked={needs.seatsTogether}
            onChange={(event) => set({ seatsTogether: event.target.checked })}
            className="size-4 accent-accent"
          />
        </label>
        <p className="text-12 text-ink-2">{t("needs.hint")}</p>
      </div>
    </Popover>
  );
}
