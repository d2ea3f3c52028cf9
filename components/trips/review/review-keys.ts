/** J and K go through a proposal, Space ticks, Enter accepts; keys typed into a field or meant for a button are theirs. */
export function reviewKey(event: KeyboardEvent): "next" | "previous" | "tick" | "accept" | null {
  const { target, key, metaKey, ctrlKey, altKey } = event;
  const isWithin = (selector: string) => target instanceof HTMLElement && target.closest(selector) !== null;
  if (isWithin("input:not([type=checkbox]), textarea, select, [contenteditable]") || altKey) return null;
  if (key === "Enter" && (metaKey || ctrlKey)) return "accept";
  if (metaKey || ctrlKey) return null;
  if (key === "j") return "next";
  if (key === "k") return "previous";
  if (isWithin("button, a, summary, input, [role=separator]")) return null;
  return key === " " ? "tick" : key === "Enter" ? "accept" : null;
}
