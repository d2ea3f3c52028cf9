"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { Item } from "@/lib/trips/schema";

export type ItemCommand =
  | { kind: "move"; day: string | null; place: "start" | "end" }
  | { kind: "earlier" }
  | { kind: "later" }
  | { kind: "lock" }
  | { kind: "edit" }
  /** For several items at once. */
  | { kind: "pick" }
  | { kind: "remove" };

type Props = {
  item: Item;
  days: readonly string[];
  /** Whether there is a form to edit it in. */
  hasForm?: boolean;
  onCommand: (command: ItemCommand) => void;
};

const entry = "flex min-h-11 w-full items-center rounded-s px-3 text-start text-14 hover:bg-sunken";

/** Everything that dragging does, and more, by click, touch or keyboard. */
export function ItemMenu({ item, days, hasForm = true, onCommand }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const details = useRef<HTMLDetailsElement>(null);
  const [isMoving, setIsMoving] = useState(false);
  const run = (command: ItemCommand) => {
    if (details.current) details.current.open = false;
    setIsMoving(false);
    onCommand(command);
  };
  return (
    <details
      ref={details}
      className="relative shrink-0"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && details.current) details.current.open = false;
      }}
    >
      <summary
        aria-label={t("menu.actions", { title: item.title })}
        className="grid size-8 place-items-center rounded-s text-ink-2 hover:bg-sunken pointer-coarse:size-11"
      >
        <span aria-hidden="true">⋯</span>
      </summary>
      <div className="absolute end-0 z-20 w-56 rounded-m border border-line-strong bg-surface p-1 shadow-float">
        {isMoving ? (
          <ul className="max-h-72 overflow-y-auto">
            {days.map((day) => (
              <li key={day}>
                <button
                  type="button"
                  className={entry}
                  disabled={day === item.day}
                  onClick={() => run({ kind: "move", day, place: "end" })}
                >
                  {day === item.day ? t("menu.here", { day: format.day(day) }) : format.day(day)}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                className={entry}
                onClick={() => run({ kind: "move", day: null, place: "end" })}
              >
                {t("day.unscheduled")}
              </button>
            </li>
          </ul>
        ) : (
          <>
            <button type="button" className={entry} onClick={() => setIsMoving(true)}>
              {t("menu.move")}
            </button>
            <button type="button" className={entry} onClick={() => run({ kind: "earlier" })}>
              {t("menu.earlier")}
            </button>
            <button type="button" className={entry} onClick={() => run({ kind: "later" })}>
              {t("menu.later")}
            </button>
            {hasForm ? (
              <button type="button" className={entry} onClick={() => run({ kind: "edit" })}>
                {t("menu.edit")}
              </button>
            ) : null}
            <button type="button" className={entry} onClick={() => run({ kind: "pick" })}>
              {t("menu.pick")}
            </button>
            <button type="button" className={`${entry} text-removed`} onClick={() => run({ kind: "remove" })}>
              {t("menu.remove")}
            </button>
          </>
        )}
      </div>
    </details>
  );
}
