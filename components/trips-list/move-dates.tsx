"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Button } from "@/components/ui/button";

type Props = {
  start: string;
  end: string;
  stops: number;
  isBusy: boolean;
  onMove: (startDate: string) => void;
  onCancel: () => void;
};

const dayMilliseconds = 86_400_000;

/** Asks for the new first day and says what moves along before it does. */
export function MoveDates({ start, end, stops, isBusy, onMove, onCancel }: Props) {
  const t = useTranslations("tripList");
  const format = useFormat();
  const [day, setDay] = useState(start);
  const length = Date.parse(end) - Date.parse(start);
  const days = Math.round((Date.parse(day) - Date.parse(start)) / dayMilliseconds);
  const newEnd = new Date(Date.parse(day) + length).toISOString().slice(0, 10);
  return (
    <form
      className="grid gap-2 border-t border-line p-4"
      onSubmit={(event) => {
        event.preventDefault();
        onMove(day);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <label className="grid gap-1 text-12 font-medium text-ink-2">
        {t("moved.first")}
        <input
          // biome-ignore lint/a11y/noAutofocus: the field appears because its command was chosen.
          autoFocus
          type="date"
          required
          min="1990-01-01"
          max="2199-01-01"
          value={day}
          className="h-9 rounded-s border border-line-strong bg-surface px-3 text-14 text-ink pointer-coarse:h-11"
          onChange={({ target: { value } }) => value && setDay(value)}
        />
      </label>
      <p className="text-12 text-ink-2" role="status">
        {days === 0
          ? t("moved.same")
          : t("moved.preview", { range: format.dayRange({ start: day, end: newEnd }), stops })}
      </p>
      <div className="flex gap-2">
        <Button type="submit" kind="primary" size="small" disabled={isBusy || days === 0}>
          {t("moved.submit")}
        </Button>
        <Button size="small" kind="quiet" onClick={onCancel}>
          {t("moved.cancel")}
        </Button>
      </div>
    </form>
  );
}
