"use client";

type Tab<Sort extends string> = { sort: Sort; label: string; figure: string | null };

/** Orders of the list, each with what its first result offers. */
export function SortTabs<Sort extends string>({
  label,
  tabs,
  chosen,
  choose,
}: {
  label: string;
  tabs: readonly Tab<Sort>[];
  chosen: Sort;
  choose: (sort: Sort) => void;
}) {
  return (
    <fieldset className="flex min-w-0 overflow-x-auto border-b border-line">
      <legend className="sr-only">{label}</legend>
      {tabs.map(({ sort, label: name, figure }) => (
        <button
          key={sort}
          type="button"
          aria-pressed={sort === chosen}
          onClick={() => choose(sort)}
          className={`-mb-px inline-flex h-11 shrink-0 items-center gap-2 whitespace-nowrap border-b-2 px-3 font-medium max-sm:h-13 max-sm:grow max-sm:flex-col max-sm:justify-center max-sm:gap-0 max-sm:px-2 ${sort === chosen ? "border-accent text-ink" : "border-transparent text-ink-2 hover:text-ink"}`}
        >
          {name}
          {figure ? <span className="figures text-12 font-normal">{figure}</span> : null}
        </button>
      ))}
    </fieldset>
  );
}
