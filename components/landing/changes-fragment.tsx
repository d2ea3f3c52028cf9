type Change = {
  kind: "added" | "moved" | "removed";
  name: string;
  /** Clock times; null where there is none. */
  before: string | null;
  after: string | null;
};

const signs = {
  added: { sign: "+", tone: "bg-added-soft text-added" },
  moved: { sign: "→", tone: "bg-moved-soft text-moved" },
  removed: { sign: "−", tone: "bg-removed-soft text-removed" },
};

type Props = { changes: readonly Change[]; words: Record<Change["kind"], string>; footer: string };

/** What a proposal would change, as the review shows it: a sign, a name, the old time and the new one. */
export function ChangesFragment({ changes, words, footer }: Props) {
  return (
    <>
      <ul>
        {changes.map(({ kind, name, before, after }) => (
          <li
            key={name}
            className="grid grid-cols-[1.125rem_1fr_auto] items-center gap-2.5 border-b border-line px-3.5 py-2.5 text-14"
          >
            <span
              role="img"
              aria-label={words[kind]}
              className={`grid size-4.5 place-items-center rounded-[5px] text-12 ${signs[kind].tone}`}
            >
              {signs[kind].sign}
            </span>
            {kind === "removed" ? (
              <del className="truncate">{name}</del>
            ) : (
              <span className="truncate font-medium">{name}</span>
            )}
            <span className="figures text-12">
              {before ? <del className="text-ink-2">{before}</del> : null} {after}
            </span>
          </li>
        ))}
      </ul>
      <p className="px-3.5 py-2.5 text-12 text-ink-2">{footer}</p>
    </>
  );
}
