"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Chip } from "@/lib/itinerary/request/request";
import { PartyEditor } from "./party-editor";
import { datesInWords, partyInWords } from "./replace-words";
import type { Understood } from "./understanding";

type Props = {
  chip: Chip;
  understood: Understood;
  /** The words to stand in the sentence instead; none takes the chip out. */
  onWords: (words: string) => void;
  onClose: () => void;
};

const control =
  "h-9 min-w-0 rounded-s border border-line-strong bg-surface px-2.5 text-14 pointer-coarse:h-11";
const paces = ["slow", "balanced", "fast"] as const;
const paceWords = { slow: "slow pace", balanced: "balanced pace", fast: "fast pace" };

/** Changes one thing that was understood, in place. Enter applies, Escape leaves it as it was. */
export function ChipEditor({ chip, understood, onWords, onClose }: Props) {
  const t = useTranslations("landing");
  const [words, setWords] = useState(startingWords({ chip, understood }));
  const [dates, setDates] = useState({ start: understood.dates.start, end: understood.dates.end });
  const [party, setParty] = useState(understood.party);

  function apply() {
    if (chip.field === "dates") onWords(datesInWords(dates));
    else if (chip.field === "party") onWords(partyInWords(party));
    else if (chip.field === "duration") onWords(`${words} nights`);
    else onWords(words.trim());
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the editor lies inside the form of the sentence, and forms do not nest.
    <div
      role="group"
      aria-label={t("chips.change", { field: t(`field.${chip.field}`) })}
      className="mt-2 flex flex-wrap items-center gap-2"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        apply();
      }}
    >
      {chip.field === "dates" ? (
        <>
          <input
            type="date"
            aria-label={t("editor.start")}
            className={control}
            value={dates.start}
            onChange={({ target: { value } }) =>
              value && setDates({ start: value, end: value > dates.end ? value : dates.end })
            }
          />
          <input
            type="date"
            aria-label={t("editor.end")}
            className={control}
            min={dates.start}
            value={dates.end}
            onChange={({ target: { value } }) => value && setDates({ ...dates, end: value })}
          />
        </>
      ) : null}
      {chip.field === "party" ? <PartyEditor party={party} onChange={setParty} /> : null}
      {chip.field === "pace" ? (
        <select
          aria-label={t("field.pace")}
          className={control}
          value={words}
          onChange={({ target: { value } }) => setWords(value)}
        >
          {paces.map((pace) => (
            <option key={pace} value={paceWords[pace]}>
              {t(`pace.${pace}`)}
            </option>
          ))}
        </select>
      ) : null}
      {chip.field === "dates" || chip.field === "party" || chip.field === "pace" ? null : (
        <input
          // biome-ignore lint/a11y/noAutofocus: the editor opens because its chip was pressed.
          autoFocus
          type={chip.field === "duration" ? "number" : "text"}
          min={1}
          max={60}
          aria-label={t(`field.${chip.field}`)}
          className={control}
          value={words}
          onChange={({ target: { value } }) => setWords(value)}
        />
      )}
      <Button size="small" kind="primary" onClick={apply}>
        {t("editor.apply")}
      </Button>
      <Button size="small" onClick={() => onWords("")}>
        {t("editor.remove")}
      </Button>
      <Button size="small" kind="quiet" onClick={onClose}>
        {t("editor.keep")}
      </Button>
    </div>
  );
}

/** The value of a chip as words one would type; the words of the sentence where there is no better form. */
function startingWords({ chip, understood }: Pick<Props, "chip" | "understood">): string {
  if (chip.field === "duration") return String(understood.dates.nights);
  if (chip.field === "pace") return paceWords[paces.find((pace) => pace === chip.value) ?? "balanced"];
  return chip.from;
}
