"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { FlightOffer } from "@/lib/flights/schema";
import type { RankedRow } from "@/lib/flights/sort-rows";
import { FlightRow, type RowSettings } from "./flight-row";

const pageSize = 40;

type Props = {
  rows: readonly RankedRow[];
  settings: RowSettings;
  label: string;
  select: (input: { row: RankedRow; offer: FlightOffer }) => void;
};

/** Rows in pages that follow as the reader comes near their end, so that a thousand of them cost no more than forty. */
export function FlightList({ rows, settings, label, select }: Props) {
  const t = useTranslations("flights");
  const [count, setCount] = useState(pageSize);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const end = useRef<HTMLButtonElement>(null);
  const hasMore = rows.length > count;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the end is watched anew after each page.
  useEffect(() => {
    if (!end.current) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setCount((known) => known + pageSize);
      },
      { rootMargin: "600px" },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [count, hasMore]);

  const names = new Map(
    rows.map(({ key, slice }) => [
      key,
      `${slice.segments[0]?.departure.slice(11)} ${slice.segments[0]?.marketingCarrier}`,
    ]),
  );
  const nameOf = (key: string) => names.get(key) ?? "";
  return (
    <>
      <ol aria-label={label}>
        {rows.slice(0, count).map((row) => (
          <li key={row.key}>
            <FlightRow
              row={row}
              settings={settings}
              isOpen={row.key === openKey}
              toggle={(key) => setOpenKey(key === openKey ? null : key)}
              select={select}
              nameOf={nameOf}
            />
          </li>
        ))}
      </ol>
      {hasMore ? (
        <button
          ref={end}
          type="button"
          onClick={() => setCount(count + pageSize)}
          className="my-4 w-full rounded-s border border-line-strong py-3 font-medium"
        >
          {t("more", { count: rows.length - count })}
        </button>
      ) : null}
    </>
  );
}
