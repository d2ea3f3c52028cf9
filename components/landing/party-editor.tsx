import { useTranslations } from "use-intl/react";

type Party = { adults: number; childAges: number[] };
type Props = { party: Party; onChange: (party: Party) => void };

const control = "h-9 w-16 rounded-s border border-line-strong bg-surface px-2.5 text-14 pointer-coarse:h-11";
const between = ({ value, least, most }: { value: string; least: number; most: number }) =>
  Math.min(most, Math.max(least, Math.round(Number(value)) || least));

/** How many adults, and the age of each child: fares and tickets depend on it. */
export function PartyEditor({ party, onChange }: Props) {
  const t = useTranslations("landing");
  const { adults, childAges } = party;
  return (
    <>
      <label className="flex items-center gap-1.5 text-12 text-ink-2">
        {t("editor.adults")}
        <input
          type="number"
          min={1}
          max={9}
          className={control}
          value={adults}
          onChange={({ target: { value } }) =>
            onChange({ ...party, adults: between({ value, least: 1, most: 9 }) })
          }
        />
      </label>
      <label className="flex items-center gap-1.5 text-12 text-ink-2">
        {t("editor.children")}
        <input
          type="number"
          min={0}
          max={8}
          className={control}
          value={childAges.length}
          onChange={({ target: { value } }) => {
            const count = between({ value, least: 0, most: 8 });
            onChange({
              ...party,
              childAges: Array.from({ length: count }, (_, index) => childAges[index] ?? 8),
            });
          }}
        />
      </label>
      {childAges.map((age, index) => (
        <label
          // biome-ignore lint/suspicious/noArrayIndexKey: a child is told apart by nothing but its place in the row.
          key={index}
          className="flex items-center gap-1.5 text-12 text-ink-2"
        >
          {t("editor.age", { number: index + 1 })}
          <input
            type="number"
            min={0}
            max={17}
            className={control}
            value={age}
            onChange={({ target: { value } }) =>
              onChange({
                ...party,
                childAges: childAges.with(index, between({ value, least: 0, most: 17 })),
              })
            }
          />
        </label>
      ))}
    </>
  );
}
