"use client";

import { useFormat } from "@/components/i18n/messages-provider";

type Props = {
  /** "2027-05-03T09:30", as on the clocks of that place. */
  at: string;
  /** IANA: "Europe/Lisbon". Named only where `showZone` asks for it: where it changes. */
  timeZone: string;
  showZone?: boolean;
  /** Days after the first that this is on: +1 stands as a superscript. */
  daysLater?: number;
};

/** A time on the clocks of its place. */
export function LocalTime({ at, timeZone, showZone = false, daysLater = 0 }: Props) {
  const format = useFormat();
  const [day = "", time = ""] = at.split("T");
  return (
    <time dateTime={at} title={`${format.fullDay(day)}, ${timeZone}`} className="figures whitespace-nowrap">
      {time.slice(0, 5)}
      {daysLater > 0 ? (
        <sup>
          +{daysLater}
          <span className="sr-only"> ({format.day(day)})</span>
        </sup>
      ) : null}
      {showZone ? <span className="ms-1 text-12 text-ink-2">{format.zone({ day, timeZone })}</span> : null}
    </time>
  );
}
