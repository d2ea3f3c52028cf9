import { minuteHeight } from "./layout";
import { type Lift, shiftLift } from "./lift";

type Input = {
  /** The block that is taken; it keeps the pointer. */
  block: HTMLElement;
  event: Pick<PointerEvent, "clientX" | "clientY" | "pointerId" | "pointerType">;
  from: Lift;
  kind: "move" | "resize";
  onLift: (lift: Lift | null) => void;
  onDrop: (lift: Lift) => void;
  onCancel: () => void;
};

/** What moves less than this has clicked. */
const clickPixels = 4;
/** A finger that stays this long lifts; one that moves earlier scrolls. */
const longPressMs = 300;

/** The day whose column is under a point. */
function dayAt({ x, y }: { x: number; y: number }): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    if (element instanceof HTMLElement && element.dataset.day) return element.dataset.day;
  }
  return null;
}

/** Lifts a block by a mouse that moves or a finger that stays, and lets it follow until it is put down. */
export function followPointer({ block, event, from, kind, onLift, onDrop, onCancel }: Input) {
  const { clientX, clientY, pointerId, pointerType } = event;
  const controller = new AbortController();
  const { signal } = controller;
  let latest: Lift | null = null;
  const begin = () => {
    latest = from;
    block.setPointerCapture(pointerId);
    onLift(from);
  };
  const timer = pointerType === "touch" ? setTimeout(begin, longPressMs) : undefined;
  const finish = () => {
    clearTimeout(timer);
    controller.abort();
    onLift(null);
  };
  block.addEventListener(
    "pointermove",
    (move) => {
      if (!latest && Math.hypot(move.clientX - clientX, move.clientY - clientY) <= clickPixels) return;
      if (!latest && timer) return finish();
      if (!latest) begin();
      const day = dayAt({ x: move.clientX, y: move.clientY }) ?? latest?.day ?? from.day;
      const minutes = (move.clientY - clientY) / minuteHeight;
      const lift = shiftLift({ lift: from, kind, minutes, day });
      if (JSON.stringify(lift) === JSON.stringify(latest)) return;
      latest = lift;
      onLift(lift);
    },
    { signal },
  );
  block.addEventListener(
    "pointerup",
    () => {
      const lift = latest;
      finish();
      if (!lift) return;
      // What was dragged was not clicked.
      block.addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true });
      onDrop(lift);
    },
    { signal },
  );
  block.addEventListener(
    "pointercancel",
    () => {
      finish();
      onCancel();
    },
    { signal },
  );
  // Once lifted, a finger moves the block and not the page.
  block.addEventListener("touchmove", (touch) => latest && touch.preventDefault(), {
    signal,
    passive: false,
  });
}
