const panes = [
  { id: "plan", label: "Plan" },
  { id: "map", label: "Map" },
  { id: "chat", label: "Chat" },
] as const;

export type Pane = (typeof panes)[number]["id"];

/** On a narrow window the parts of a trip are shown one at a time. */
export function PaneTabs({ pane, onChoose }: { pane: Pane; onChoose: (pane: Pane) => void }) {
  return (
    <div
      className="mt-3 grid grid-cols-3 gap-1 rounded-s border border-line bg-sunken p-0.5 lg:hidden"
      role="tablist"
      aria-label="Parts of the trip"
    >
      {panes.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={pane === id}
          onClick={() => onChoose(id)}
          className={`min-h-11 rounded-s text-14 font-medium ${pane === id ? "border border-line-strong bg-surface" : "text-ink-2"}`}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
