"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Chip } from "@/lib/itinerary/request/request";
import { ChipEditor } from "./chip-editor";
import { replaceWords } from "./replace-words";
import { useUnderstanding } from "./understanding";

type Props = { text: string; currency: string; onChange: (text: string) => void };

const keyOf = ({ field, start }: Chip) => `${field}:${start}`;

/** What was understood so far, each to be changed or taken out; the sentence changes with it and stays the truth. */
export function RequestChips({ text, currency, onChange }: Props) {
  const t = useTranslations("landing");
  const id = useId();
  const understood = useUnderstanding({ text, currency });
  const [openKey, setOpenKey] = useState<string | null>(null);
  if (!understood) return <p className="grow self-center text-12 text-ink-2">{t("chips.waiting")}</p>;
  const { chips, missing } = understood;
  // A chip points into the text that was read: while a newer one is being read, nothing can be changed.
  const isCurrent = understood.text === text;
  const open = chips.find((chip) => keyOf(chip) === openKey);
  return (
    <div className="min-w-0 grow">
      <ul className="flex flex-wrap items-center gap-1.5" aria-label={t("chips.label")}>
        {chips.map((chip) => (
          <li key={keyOf(chip)}>
            <button
              type="button"
              disabled={!isCurrent}
              aria-expanded={chip === open}
              aria-controls={`${id}-editor`}
              title={t("chips.from", { words: chip.from })}
              className="min-h-7 rounded-full border border-line bg-sunken px-2.5 text-12 font-medium hover:border-line-strong aria-expanded:border-accent aria-expanded:bg-accent-soft pointer-coarse:min-h-11"
              onClick={() => setOpenKey(chip === open ? null : keyOf(chip))}
            >
              <span className="font-normal text-ink-2">{t(`field.${chip.field}`)} </span>
              {chip.label}
            </button>
          </li>
        ))}
        {missing.map((field) => (
          <li key={field} className="px-1 text-12 text-ink-2">
            {t(`missing.${field}`)}
          </li>
        ))}
      </ul>
      <div id={`${id}-editor`}>
        {open && isCurrent ? (
          <ChipEditor
            key={openKey}
            chip={open}
            understood={understood}
            onClose={() => setOpenKey(null)}
            onWords={(words) => {
              onChange(replaceWords({ text, chip: open, words }));
              setOpenKey(null);
            }}
          />
        ) : null}
      </div>
      <p className="sr-only" role="status">
        {isCurrent && chips.length > 0
          ? t("chips.read", { list: chips.map(({ label }) => label).join(", ") })
          : ""}
      </p>
    </div>
  );
}
