import { useTranslations } from "use-intl/react";

export type Insertion = { label: string; text: string };

/** What the word before the caret asks for: "@mus" the trip's things with "mus", "/" what the planner can do. */
export function askedFor(draft: string): { sign: "@" | "/"; word: string; start: number } | null {
  const match = /(?:^|\s)([@/])([^\s@/]*)$/u.exec(draft);
  const [, sign, word = ""] = match ?? [];
  if (sign !== "@" && sign !== "/") return null;
  return { sign, word: word.toLowerCase(), start: draft.length - word.length - 1 };
}

/** The sentences behind "/". The planner that needs no key reads English, so they are English in every language. */
export function useCommandsToInsert(): Insertion[] {
  const t = useTranslations("chat");
  return [
    { label: t("insert.slower"), text: "Make day 2 slower" },
    { label: t("insert.swap"), text: "Swap day 2 and 3" },
    { label: t("insert.cheaper"), text: "Find a cheaper hotel" },
    { label: t("insert.later"), text: "Start later in the morning" },
  ];
}

type Props = {
  id: string;
  label: string;
  entries: readonly Insertion[];
  active: number;
  onPick: (entry: Insertion) => void;
};

/** The list above the field; the field keeps the focus and tells which entry is meant (ARIA 1.2, editable combobox). */
export function InsertMenu({ id, label, entries, active, onPick }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="mb-1 max-h-56 overflow-y-auto rounded-m border border-line-strong bg-surface p-1 shadow-float"
    >
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrow keys and Enter choose.
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
        <div
          key={entry.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="min-h-9 cursor-default content-center rounded-s px-2 text-14 hover:bg-sunken aria-selected:bg-accent-soft pointer-coarse:min-h-11"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(entry)}
        >
          {entry.label}
        </div>
      ))}
    </div>
  );
}
