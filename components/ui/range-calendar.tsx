"use client";

import { parseDate } from "@internationalized/date";
import {
  RangeCalendar as Base,
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  I18nProvider,
} from "react-aria-components";
import { useFormat } from "@/components/i18n/messages-provider";
import type { DateRange } from "./date-range-field";
import { Icon } from "./icon";

type Props = {
  label: string;
  value: DateRange | null;
  onValueChange: (range: DateRange) => void;
  earliest?: string;
};

const arrow =
  "grid size-9 place-items-center rounded-s text-ink-2 hover:bg-sunken disabled:opacity-40 pointer-coarse:size-11";

/** A month in which two days are chosen; arrow keys move, Page Up and Down change the month. */
export function RangeCalendar({ label, value, onValueChange, earliest }: Props) {
  const format = useFormat();
  return (
    <I18nProvider locale={format.intlLocale}>
      <Base
        aria-label={label}
        value={value ? { start: parseDate(value.start), end: parseDate(value.end) } : null}
        minValue={earliest ? parseDate(earliest) : undefined}
        onChange={({ start, end }) => onValueChange({ start: start.toString(), end: end.toString() })}
        className="w-fit"
      >
        <div className="flex items-center gap-1 pb-2">
          <Button slot="previous" className={arrow}>
            <Icon name="previous" />
          </Button>
          <Heading className="grow text-center text-14 font-semibold" />
          <Button slot="next" className={arrow}>
            <Icon name="next" />
          </Button>
        </div>
        <CalendarGrid className="border-separate border-spacing-y-0.5">
          <CalendarGridHeader>
            {(day) => (
              <CalendarHeaderCell className="pb-1 text-12 font-medium text-ink-2">{day}</CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className="figures grid size-10 cursor-default place-items-center text-14 outline-none data-outside-month:invisible data-disabled:text-ink-3 data-disabled:line-through data-hovered:bg-sunken data-selected:bg-accent-soft data-selected:text-accent data-selection-start:rounded-s-s data-selection-start:bg-accent data-selection-start:text-accent-ink data-selection-end:rounded-e-s data-selection-end:bg-accent data-selection-end:text-accent-ink data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-ink forced-colors:data-selected:outline-1 pointer-coarse:size-11"
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Base>
    </I18nProvider>
  );
}
