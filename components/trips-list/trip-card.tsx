"use client";

import Link from "next/link";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Cover } from "@/components/covers/cover";
import { useFormat } from "@/components/i18n/messages-provider";
import { Button } from "@/components/ui/button";
import { MoveDates } from "./move-dates";
import type { Shelf, TripCardData } from "./trip-card-data";

type Commands = {
  archive: () => void;
  duplicate: () => void;
  remove: () => void;
  moveTo: (startDate: string) => void;
};
type Props = { trip: TripCardData; shelf: Shelf; isBusy: boolean; commands: Commands };

/** A trip with its cover, and what can be done with it. */
export function TripCard({ trip, shelf, isBusy, commands }: Props) {
  const t = useTranslations("tripList");
  const format = useFormat();
  const menu = useRef<HTMLDetailsElement>(null);
  const [isMoving, setIsMoving] = useState(false);
  const { id, title, startDate, endDate, cities, destinationCityIds, party, role, stops } = trip;
  const choose = (command: () => void) => () => {
    if (menu.current) menu.current.open = false;
    command();
  };
  const canMove = startDate !== null && role !== "viewer";
  return (
    <article className="flex h-full flex-col rounded-m border border-line bg-surface">
      <Link href={`/trips/${id}`} tabIndex={-1} aria-hidden="true">
        <Cover
          cityId={destinationCityIds[0]}
          start={startDate}
          end={endDate}
          size="card"
          className="aspect-[16/9] h-auto w-full rounded-t-m border-0 border-b"
        />
      </Link>
      <div className="flex grow items-start gap-2 p-4">
        <div className="min-w-0 grow">
          <h2 className="truncate text-16">
            <Link href={`/trips/${id}`} className="text-ink no-underline hover:underline">
              {title}
            </Link>
          </h2>
          <p className="mt-0.5 text-14 text-ink-2">
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
        <details
          ref={menu}
          className="relative"
          onKeyDown={(event) => {
            if (event.key === "Escape" && menu.current) menu.current.open = false;
          }}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
          }}
        >
          <summary
            className="grid size-9 place-items-center rounded-s text-16 leading-none text-ink-2 hover:bg-sunken pointer-coarse:size-11"
            aria-label={t("menu", { title })}
          >
            <span aria-hidden="true">⋯</span>
          </summary>
          <div className="absolute end-0 z-20 mt-1 grid w-48 rounded-s border border-line-strong bg-surface p-1 shadow-float">
            {canMove ? <Entry onClick={choose(() => setIsMoving(true))}>{t("do.move")}</Entry> : null}
            <Entry onClick={choose(commands.duplicate)}>{t("do.duplicate")}</Entry>
            <Entry onClick={choose(commands.archive)}>
              {t(shelf === "archived" ? "do.unarchive" : "do.archive")}
            </Entry>
            {role === "owner" ? (
              <Entry isDanger onClick={choose(commands.remove)}>
                {t("do.remove")}
              </Entry>
            ) : null}
          </div>
        </details>
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

function Entry({
  isDanger = false,
  onClick,
  children,
}: {
  isDanger?: boolean;
  onClick: () => void;
  children: string;
}) {
  return (
    <Button
      kind="quiet"
      className={`!justify-start ${isDanger ? "!text-removed" : "!text-ink"}`}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
