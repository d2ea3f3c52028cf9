"use client";

import { lazy, Suspense, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { control, describedBy, FieldFrame, type FieldProps } from "./field";
import { Icon } from "./icon";
import { Popover } from "./popover";
import { Skeleton } from "./skeleton";

const RangeCalendar = lazy(() =>
  import("./range-calendar").then((module) => ({ default: module.RangeCalendar })),
);

export type DateRange = { start: string; end: string };

type Props = FieldProps & {
  /** Calendar days, "2027-05-03", both ends included; null while none is chosen. */
  value: DateRange | null;
  onValueChange: (range: DateRange) => void;
  earliest?: string;
};

/** Two days of a calendar. The calendar itself is loaded when it is first opened. */
export function DateRangeField({ label, hint, error, value, onValueChange, earliest }: Props) {
  const id = useId();
  const t = useTranslations("ui");
  const format = useFormat();
  const [shown, setShown] = useState<DateRange | null>(null);
  const range = value ?? shown;
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <Popover
        label={label}
        trigger={
          <button
            id={id}
            type="button"
            aria-describedby={describedBy({ id, hint, error })}
            className={`${control} flex h-11 items-center gap-2 text-start`}
          >
            <Icon name="calendar" className="size-4 text-ink-2" />
            {range ? (
              <span className="truncate">{format.dayRange(range)}</span>
            ) : (
              <span className="text-ink-3">{t("dates.choose")}</span>
            )}
          </button>
        }
      >
        <Suspense fallback={<Skeleton className="h-80 w-72" />}>
          <RangeCalendar
            label={label}
            value={range}
            {...(earliest ? { earliest } : {})}
            onValueChange={(next) => {
              setShown(next);
              onValueChange(next);
            }}
          />
        </Suspense>
      </Popover>
    </FieldFrame>
  );
}
