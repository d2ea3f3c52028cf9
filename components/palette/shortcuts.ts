/** What a key press means among the shortcuts: "k", "?", "mod+k"; null for keys that a field is being typed with. */
export function shortcutOf(
  event: Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "isComposing" | "target">,
): string | null {
  if (event.isComposing || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (event.metaKey || event.ctrlKey) return `mod+${key}`;
  const isTyping =
    event.target instanceof Element &&
    event.target.closest("input, textarea, select, [contenteditable], [role=combobox], [role=menu]") !== null;
  return isTyping || key.length !== 1 ? null : key;
}

/** "mod+k" as the keyboard in front of the visitor has it: "⌘ K" or "Ctrl K". */
export function shownShortcut({ shortcut, isApple }: { shortcut: string; isApple: boolean }): string {
  return shortcut
    .split("+")
    .map((key) => (key === "mod" ? (isApple ? "⌘" : "Ctrl") : key.toUpperCase()))
    .join(" ");
}
