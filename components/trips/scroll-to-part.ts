/** Brings an item or a day into view: within its pane where that scrolls, else with the page; a day to the top. */
export function scrollToPart(id: string) {
  const part = document.getElementById(id);
  const pane = part?.closest("[data-scroll]");
  if (!part || !pane) return;
  const isPaneScrolling = getComputedStyle(pane).overflowY === "auto";
  const isDay = id.startsWith("day-");
  if (!isPaneScrolling) return part.scrollIntoView({ block: isDay ? "start" : "nearest" });
  const [own, frame] = [part.getBoundingClientRect(), pane.getBoundingClientRect()];
  const isInView = own.top >= frame.top && own.bottom <= frame.bottom;
  if (isDay || !isInView) pane.scrollBy({ top: own.top - frame.top - (isDay ? 8 : frame.height / 3) });
}
