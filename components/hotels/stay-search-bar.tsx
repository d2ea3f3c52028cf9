"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { BarField } from "@/components/search/bar-field";
import { BarPlaceField } from "@/components/search/bar-place-field";
import { placeOf } from "@/components/search/suggest-places";
import { Stepper, TravellerPicker } from "@/components/search/traveller-picker";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { roomsFor } from "@/lib/hotels/rooms-for";
import type { HotelSearch } from "@/lib/hotels/schema";
import type { Party } from "@/lib/trips/schema";

export type StayDefaults = { city: string; checkIn: string; checkOut: string; party: Party };

type Props = {
  search: HotelSearch | null;
  /** What the city of the search is called. */
  cityName: string;
  defaults: StayDefaults;
  submit: (search: HotelSearch) => void;
};

const mostRooms = 5;

/** Where, when, who and in how many rooms. On a phone one line that opens to the form. */
export function StaySearchBar({ search, cityName, defaults, submit }: Props) {
  const t = useTranslations("hotels");
  const format = useFormat();
  const [party, setParty] = useState<Party>(search?.party ?? defaults.party);
  const [rooms, setRooms] = useState<number | null>(search?.rooms ?? null);
  const [isOpen, setIsOpen] = useState(search === null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const cityId =
      search && text("city") === cityName
        ? search.cityId
        : await placeOf({ kind: "city", text: text("city") });
    if (!cityId) return setProblem(t("bar.unknownCity"));
    if (text("checkOut") <= text("checkIn")) return setProblem(t("bar.order"));
    setProblem(null);
    setIsOpen(false);
    submit({
      cityId,
      checkIn: text("checkIn"),
      checkOut: text("checkOut"),
      party,
      ...(rooms ? { rooms } : {}),
    });
  }

  return (
    <search>
      {search ? (
        <div className="px-4 py-2 sm:hidden">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
            className="flex min-h-12 w-full items-center gap-3 rounded-m border border-line-strong bg-surface px-4 text-left"
          >
            <Icon name="search" />
            <span className="min-w-0 grow">
              <span className="block truncate font-semibold">{cityName}</span>
              <span className="block truncate text-12 text-ink-2">
                {format.dayRange({ start: search.checkIn, end: search.checkOut })}
              </span>
            </span>
            <Icon name="down" />
          </button>
        </div>
      ) : null}
      <form
        onSubmit={(event) => void send(event)}
        className={`flex flex-wrap items-center gap-2 px-4 py-3 sm:px-6 ${isOpen ? "" : "max-sm:hidden"}`}
      >
        <TravellerPicker party={party} change={setParty}>
          <Stepper
            label={t("bar.rooms")}
            value={rooms ?? roomsFor(party)}
            least={1}
            most={mostRooms}
            change={setRooms}
          />
        </TravellerPicker>
        <div className="flex min-w-0 grow basis-[38rem] items-stretch divide-line overflow-hidden rounded-s border border-line-strong bg-surface max-sm:basis-full max-sm:flex-col max-sm:divide-y sm:divide-x">
          <BarPlaceField
            kind="city"
            label={t("bar.city")}
            name="city"
            defaultValue={search ? cityName : defaults.city}
            className="sm:grow sm:basis-0"
          />
          <BarField
            label={t("bar.checkIn")}
            name="checkIn"
            type="date"
            defaultValue={search?.checkIn ?? defaults.checkIn}
            required
          />
          <BarField
            label={t("bar.checkOut")}
            name="checkOut"
            type="date"
            defaultValue={search?.checkOut ?? defaults.checkOut}
            required
          />
        </div>
        <Button type="submit" kind="primary" className="h-10 max-sm:w-full">
          <Icon name="search" />
          {t("bar.search")}
        </Button>
        {problem ? (
          <p role="alert" className="w-full text-14 text-removed">
            {problem}
          </p>
        ) : null}
      </form>
    </search>
  );
}
