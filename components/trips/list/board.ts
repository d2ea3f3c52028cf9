import type { Finding } from "@/lib/itinerary/finding";
import type { Operation } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";
import type { Fix } from "../health/finding-line";
import type { Engine } from "../planning/engine";
import type { ItemChange } from "../proposed-plan";
import type { useReview } from "../review/use-review";
import type { useDrag } from "../use-drag";

/** What is open in the list: an item that is edited, or a new one on a day. */
export type Open = { kind: "edit"; id: string } | { kind: "add"; day: string | null } | null;

/** What every view of the plan is given: the plan, what is known about it, and what may be done with it. */
export type PlanProps = {
  /** The plan, with an open proposal in it. */
  trip: Trip;
  days: readonly string[];
  canEdit: boolean;
  numbers: ReadonlyMap<string, number>;
  changes: ReadonlyMap<string, ItemChange>;
  review: Pick<ReturnType<typeof useReview>, "isTicked" | "toggle">;
  selectedId: string | null;
  /** Lit because the map's pin is under the pointer. */
  litId: string | null;
  picked: ReadonlySet<string>;
  engine: Engine | null;
  findings: ReadonlyMap<string, Finding[]>;
  onSelect: (id: string) => void;
  onHover: (id: string | null) => void;
  onPick: (id: string) => void;
  onEdit: (operations: Operation[], summary: string) => void;
  onPreviewFix: ((fix: Fix) => void) | null;
  /** Plans a day anew; null while something else is planned or decided. */
  onOptimise: ((input: { dates: string[]; name: string }) => void) | null;
};

/** The list's own: what is open and what is dragged. */
export type Board = PlanProps & {
  open: Open;
  setOpen: (open: Open) => void;
  drag: ReturnType<typeof useDrag>;
};
