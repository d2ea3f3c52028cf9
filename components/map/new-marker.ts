import { Marker } from "maplibre-gl";
import type { Stop } from "./stops";

export type PinLook = "plain" | "added" | "moved" | "changed" | "removed";

const looks: Record<PinLook, string> = {
  plain: "border-surface bg-accent text-accent-ink",
  added: "border-surface bg-added text-surface",
  moved: "border-surface bg-moved text-surface",
  changed: "border-surface bg-moved text-surface",
  removed: "border-dashed border-removed bg-removed-soft text-removed",
};

type Input = {
  stop: Stop;
  number: number | null;
  look: PinLook;
  isSelected: boolean;
  onSelect: () => void;
  onHover: (isOver: boolean) => void;
};

const bed = "M2.5 12.5v-8M2.5 10h11v2.5M13.500 10V8.500c0-1-.8-1.800-1.800-1.800H6.500V10";

function bedIcon() {
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("class", "size-4 fill-none stroke-current");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", bed);
  path.setAttribute("stroke-width", "1.5");
  icon.append(path);
  return icon;
}

/** A pin with the list's number; the selected one shows its name and pulses once or twice. */
export function newMarker({ stop, number, look, isSelected, onSelect, onHover }: Input): Marker {
  const { item, lat, lon } = stop;
  const isStay = item.kind === "stay";
  const element = document.createElement("button");
  element.type = "button";
  element.className = `group figures relative grid size-7 place-items-center border-2 text-12 font-semibold ${
    isStay ? "rounded-s border-surface bg-ink text-paper" : `rounded-full ${looks[look]}`
  } ${isSelected ? "z-10 ring-3 ring-accent/60" : "hover:z-10"}`;
  if (isStay) element.append(bedIcon());
  else element.append(look === "removed" ? "−" : (number?.toString() ?? "•"), " ");
  const name = document.createElement("span");
  name.className = `pointer-events-none absolute top-full mt-0.5 w-max max-w-40 rounded-s bg-surface/90 px-1 font-sans text-12 font-medium text-ink ${isSelected ? "" : "hidden group-hover:block group-data-lit:block"}`;
  name.textContent = item.title;
  element.append(name);
  element.setAttribute("aria-label", [number, item.title].filter(Boolean).join(" "));
  element.dataset.itemId = item.id;
  element.addEventListener("click", onSelect);
  element.addEventListener("pointerenter", () => onHover(true));
  element.addEventListener("pointerleave", () => onHover(false));
  if (isSelected) {
    const pulse = document.createElement("span");
    pulse.className =
      "pointer-events-none absolute inset-0 animate-ping rounded-full bg-accent/40 [animation-iteration-count:2] [animation-fill-mode:forwards]";
    element.append(pulse);
  }
  return new Marker({ element }).setLngLat([lon, lat]);
}
