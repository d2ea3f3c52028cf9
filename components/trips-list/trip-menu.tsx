"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Shelf, TripCardData } from "./trip-card-data";

export type TripCommands = {
  archive: () => void;
  duplicate: () => void;
  remove: () => void;
  moveTo: (startDate: string) => void;
};

type Props = {
  trip: TripCardData;
  shelf: Shelf;
  commands: TripCommands;
  onMove: () => void;
  /** At the foot of a card the menu opens upwards, away from what lies below. */
  opensUp: boolean;
};

/** What can be done with a trip, behind three dots. */
export function TripMenu({ trip: { title, startDate, role }, shelf, commands, onMove, opensUp }: Props) {
  const t = useTranslations("tripList");
  const menu = useRef<HTMLDetailsElement>(null);
  const choose = (command: () => void) => () => {
    if (menu.current) menu.current.open = false;
    command();
  };
  return (
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
        className="grid size-9 place-items-center rounded-s bg-surface text-16 leading-none text-ink-2 hover:bg-sunken pointer-coarse:size-11"
        aria-label={t("menu", { title })}
      >
        <span aria-hidden="true">⋯</span>
      </summary>
      <div
        className={`absolute end-0 z-20 grid w-52 ${opensUp ? "bottom-full mb-1" : "mt-1"} rounded-s border border-line-strong bg-surface p-1 shadow-float`}
      >
        {startDate !== null && role !== "viewer" ? (
          <Entry onClick={choose(onMove)}>{t("do.move")}</Entry>
        ) : null}
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
  );
}

type EntryProps = { isDanger?: boolean; onClick: () => void; children: string };

function Entry({ isDanger = false, onClick, children }: EntryProps) {
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
