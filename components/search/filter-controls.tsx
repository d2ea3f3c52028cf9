"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";

type Choice = { value: string; label: string; count: number; hint?: string | undefined };

/** Several of a list, or one of it; how many results each has stands behind it. */
export function ChoiceList({
  name,
  kind,
  choices,
  chosen,
  choose,
}: {
  name: string;
  kind: "checkbox" | "radio";
  choices: readonly Choice[];
  chosen: readonly string[];
  choose: (values: string[]) => void;
}) {
  const toggle = (value: string) => {
    if (kind === "radio") return choose([value]);
    choose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  return (
    <ul className="-mx-2 grid max-h-72 overflow-y-auto">
      {choices.map(({ value, label, count, hint }) => (
        <li key={value}>
          <label className="flex min-h-9 items-center gap-2.5 rounded-s px-2 hover:bg-sunken pointer-coarse:min-h-11">
            <input
              type={kind}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
              className="size-4 accent-accent"
            />
            <span className="grow">{label}</span>
            {hint ? <span className="figures text-12 text-ink-2">{hint}</span> : null}
            <span className="figures w-8 text-right text-12 text-ink-2">{count}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** At most so much: a slider from the least to the most that was found. Tells the value when it is let go. */
export function MostSlider({
  label,
  least,
  most,
  step,
  value,
  format,
  choose,
}: {
  label: string;
  least: number;
  most: number;
  step: number;
  value: number | null;
  format: (value: number) => string;
  choose: (value: number | null) => void;
}) {
  const [dragged, setDragged] = useState<number | null>(null);
  const t = useTranslations("search");
  const [low, high] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  const shown = dragged ?? value ?? high;
  const settle = () => {
    if (dragged !== null) choose(dragged >= high ? null : dragged);
    setDragged(null);
  };
  return (
    <label className="grid gap-2">
      <span className="flex justify-between text-14">
        <span className="text-ink-2">{label}</span>
        <output className="figures font-medium">{t("filters.upTo", { value: format(shown) })}</output>
      </span>
      <input
        type="range"
        min={low}
        max={high}
        step={step}
        value={shown}
        onChange={(event) => setDragged(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
        className="h-8 w-full accent-accent pointer-coarse:h-11"
      />
      <span className="figures flex justify-between text-12 text-ink-2">
        <span>{format(low)}</span>
        <span>{format(high)}</span>
      </span>
    </label>
  );
}

type Window = { from: number; to: number };
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** When it may leave: two sliders under a histogram of what leaves when. */
export function TimeWindowSlider({
  label,
  hours,
  value,
  choose,
}: {
  label: string;
  /** Results by the hour of departure. */
  hours: readonly number[];
  value: Window | null;
  choose: (value: Window | null) => void;
}) {
  const t = useTranslations("search");
  const format = useFormat();
  const [dragged, setDragged] = useState<Window | null>(null);
  const shown = dragged ?? value ?? { from: 0, to: 1439 };
  const tallest = Math.max(1, ...hours);
  const settle = () => {
    if (dragged) choose(dragged.from === 0 && dragged.to >= 1439 ? null : dragged);
    setDragged(null);
  };
  const shared = { min: 0, step: 30, onPointerUp: settle, onKeyUp: settle, onBlur: settle };
  return (
    <fieldset className="grid gap-1">
      <legend className="flex w-full justify-between">
        <span className="text-ink-2">{label}</span>
        <span className="figures font-medium">
          {clock(shown.from)}–{clock(shown.to)}
        </span>
      </legend>
      <div className="mt-2 flex h-10 items-end gap-px" aria-hidden="true">
        {hours.map((count, hour) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its index.
            key={hour}
            title={format.number(count)}
            className={`min-h-px grow rounded-t-[1px] ${hour * 60 >= shown.from - 59 && hour * 60 <= shown.to ? "bg-accent" : "bg-line-strong"}`}
            style={{ height: `${(count / tallest) * 100}%` }}
          />
        ))}
      </div>
      <input
        type="range"
        {...shared}
        max={1410}
        value={shown.from}
        aria-label={t("filters.earliest", { what: label })}
        aria-valuetext={clock(shown.from)}
        onChange={(event) =>
          setDragged({ from: Math.min(Number(event.target.value), shown.to - 29), to: shown.to })
        }
        className="h-6 w-full accent-accent pointer-coarse:h-11"
      />
      <input
        type="range"
        {...shared}
        max={1440}
        value={shown.to}
        aria-label={t("filters.latest", { what: label })}
        aria-valuetext={clock(shown.to)}
        onChange={(event) =>
          setDragged({
            from: shown.from,
            to: Math.min(1439, Math.max(Number(event.target.value), shown.from + 30)),
          })
        }
        className="h-6 w-full accent-accent pointer-coarse:h-11"
      />
    </fieldset>
  );
}
