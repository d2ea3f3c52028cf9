"use client";

import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import type { Party } from "@/lib/trips/schema";

type Props = {
  party: Party;
  change: (party: Party) => void;
  /** What else is chosen with the party: bags, rooms. */
  children?: React.ReactNode;
};

const mostAdults = 9;
const mostChildren = 8;

/** A number with a button on either side. */
export function Stepper({
  label,
  hint,
  value,
  least,
  most,
  change,
}: {
  label: string;
  hint?: string;
  value: number;
  least: number;
  most: number;
  change: (value: number) => void;
}) {
  const t = useTranslations("search");
  const button =
    "grid size-9 place-items-center rounded-s border border-line-strong disabled:opacity-40 pointer-coarse:size-11";
  return (
    <fieldset className="flex items-center gap-3">
      <legend className="sr-only">{label}</legend>
      <span className="grow" aria-hidden="true">
        {label}
        {hint ? <span className="block text-12 text-ink-2">{hint}</span> : null}
      </span>
      <button
        type="button"
        className={button}
        disabled={value <= least}
        aria-label={t("party.less", { what: label })}
        onClick={() => change(value - 1)}
      >
        <Icon name="minus" />
      </button>
      <output className="figures w-6 text-center font-medium">{value}</output>
      <button
        type="button"
        className={button}
        disabled={value >= most}
        aria-label={t("party.more", { what: label })}
        onClick={() => change(value + 1)}
      >
        <Icon name="add" />
      </button>
    </fieldset>
  );
}

/** Who travels: adults, and each child with the age that prices depend on. */
export function TravellerPicker({ party, change, children }: Props) {
  const t = useTranslations("search");
  const { adults, childAges } = party;
  const label = [
    t("party.adults", { count: adults }),
    ...(childAges.length > 0 ? [t("party.children", { count: childAges.length })] : []),
  ].join(", ");
  const setChildren = (count: number) => change({ adults, childAges: [...childAges, 7].slice(0, count) });
  return (
    <Popover
      label={t("party.title")}
      trigger={
        <button
          type="button"
          className="inline-flex h-10 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-s px-2.5 font-medium hover:bg-sunken pointer-coarse:h-11"
        >
          <Icon name="people" className="size-4 text-ink-2" />
          {label}
          <Icon name="down" className="size-4 text-ink-2" />
        </button>
      }
    >
      <div className="grid gap-3">
        <Stepper
          label={t("party.adultsLabel")}
          value={adults}
          least={1}
          most={mostAdults}
          change={(count) => change({ adults: count, childAges })}
        />
        <Stepper
          label={t("party.childrenLabel")}
          hint={t("party.childrenHint")}
          value={childAges.length}
          least={0}
          most={mostChildren}
          change={setChildren}
        />
        {childAges.length > 0 ? (
          <div className="grid grid-cols-3 gap-2">
            {childAges.map((age, index) => (
              <label
                // biome-ignore lint/suspicious/noArrayIndexKey: a child is its place in the list.
                key={index}
                className="grid gap-1 text-12 text-ink-2"
              >
                {t("party.age", { number: index + 1 })}
                <select
                  value={age}
                  onChange={(event) =>
                    change({
                      adults,
                      childAges: childAges.map((known, place) =>
                        place === index ? Number(event.target.value) : known,
                      ),
                    })
                  }
                  className="h-9 rounded-s border border-line-strong bg-surface px-2 text-14 text-ink pointer-coarse:h-11"
                >
                  {Array.from({ length: 18 }, (_, years) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: an age is its index.
                    <option key={years} value={years}>
                      {years}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        ) : null}
        {children}
      </div>
    </Popover>
  );
}
