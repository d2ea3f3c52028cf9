"use client";

import { useRef, useState } from "react";
import { formatDay } from "@/lib/trips/format";
import type { Item } from "@/lib/trips/schema";

export type ItemCommand =
  | { kind: "move"; day: string | null; place: "start" | "end" }
  | { kind: "earlier" }
  | { kind: "later" }
  | { kind: "lock" }
  | { kind: "edit" }
  | { kind: "remove" };

type Props = {
  item: Item;
  days: string[];
  onCommand: (command: ItemCommand) => void;
};

const entry = "flex min-h-11 w-full items-center rounded-s px-3 text-left text-14 hover:bg-sunken";

/** Everything that dragging does, and more, by click, touch or keyboard. */
export function ItemMenu({ item, days, onCommand }: Props) {
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
        aria-label={`Actions for ${item.title}`}
        className="grid size-8 place-items-center rounded-s text-ink-2 hover:bg-sunken pointer-coarse:size-11"
      >
        <span aria-hidden="true">⋯</span>
      </summary>
      <div className="absolute right-0 z-20 w-56 rounded-m border border-line-strong bg-surface p-1 shadow-float">
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
                  {formatDay(day)}
                  {day === item.day ? " (here)" : ""}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                className={entry}
                onClick={() => run({ kind: "move", day: null, place: "end" })}
              >
                Unscheduled
              </button>
            </li>
          </ul>
        ) : (
          <>
            <button type="button" className={entry} onClick={() => setIsMoving(true)}>
              Move to…
            </button>
            <button type="button" className={entry} onClick={() => run({ kind: "earlier" })}>
              Earlier in the day
            </button>
            <button type="button" className={entry} onClick={() => run({ kind: "later" })}>
              Later in the day
            </button>
            <button type="button" className={entry} onClick={() => run({ kind: "edit" })}>
              Edit
            </button>
            <button type="button" className={entry} onClick={() => run({ kind: "lock" })}>
              {item.locked ? "Unlock" : "Lock"}
            </button>
            <button type="button" className={`${entry} text-removed`} onClick={() => run({ kind: "remove" })}>
              Remove
            </button>
          </>
        )}
      </div>
    </details>
  );
}
