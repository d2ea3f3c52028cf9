"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Cover } from "@/components/covers/cover";
import { useFormat } from "@/components/i18n/messages-provider";
import { MoveDates } from "./move-dates";
import type { Shelf, TripCardData } from "./trip-card-data";
import { type TripCommands, TripMenu } from "./trip-menu";

type Props = {
  trip: TripCardData;
  shelf: Shelf;
  isBusy: boolean;
  commands: TripCommands;
  /** Shown instead of the small card: the next trip says more of itself. */
  children?: ReactNode;
};

/** A trip with its cover, and what can be done with it. */
export function TripCard({ trip, shelf, isBusy, commands, children }: Props) {
  const [isMoving, setIsMoving] = useState(false);
  const { startDate, endDate, stops } = trip;
  return (
    <article className="relative flex h-full flex-col rounded-m border border-line bg-surface">
      {children ?? <SmallCard trip={trip} />}
      <div className={`absolute end-3 ${children ? "top-3" : "bottom-7"} ${isMoving ? "hidden" : ""}`}>
        <TripMenu
          trip={trip}
          shelf={shelf}
          commands={commands}
          onMove={() => setIsMoving(true)}
          opensUp={!children}
        />
      </div>
      {isMoving && startDate && endDate ? (
        <MoveDates
          start={startDate}
          end={endDate}
          stops={stops}
          isBusy={isBusy}
          onCancel={() => setIsMoving(false)}
          onMove={(day) => {
            setIsMoving(false);
            commands.moveTo(day);
          }}
        />
      ) : null}
    </article>
  );
}

function SmallCard({ trip }: { trip: TripCardData }) {
  const t = useTranslations("tripList");
  const format = useFormat();
  const { id, title, startDate, endDate, cities, destinationCityIds, party, stops } = trip;
  return (
    <>
      <Cover
        cityId={destinationCityIds[0]}
        start={startDate}
        end={endDate}
        size="card"
        className="aspect-[16/9] h-auto w-full rounded-t-m border-0 border-b"
      />
      <div className="min-w-0 grow p-4 pe-14">
        <h2 className="truncate text-16">
          <Link href={`/trips/${id}`} className="text-ink no-underline hover:underline">
            {title}
          </Link>
        </h2>
        <p className="mt-0.5 truncate text-14 text-ink-2">
          {startDate && endDate ? format.dayRange({ start: startDate, end: endDate }) : t("datesOpen")}
        </p>
        <p className="truncate text-12 text-ink-2">
          {[
            ...cities,
            t("travellers", { count: party.adults + party.childAges.length }),
            t("stops", { count: stops }),
          ].join(" · ")}
        </p>
      </div>
    </>
  );
}
