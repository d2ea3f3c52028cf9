import { expect, test } from "vitest";
import type { Change } from "@/lib/trips/operations";
import { testItem, testTrip } from "@/lib/trips/testing/trip";
import { rowsOfDay } from "./list/day-rows";
import { proposedPlan } from "./proposed-plan";

const day = "2027-05-03";
const at = (clock: string) => `${day}T${clock}`;
const items = [
  testItem({ number: 1, start: at("10:00"), end: at("11:00") }),
  testItem({ number: 2, start: at("12:00"), end: at("13:00") }),
  testItem({ number: 3, start: at("14:00"), end: at("15:00") }),
];
const [first, second, third] = items.map(({ id }) => id);
const change = ({ number, operation }: { number: number; operation: Change["operation"] }): Change => ({
  id: `00000000-0000-4000-9000-${String(number).padStart(12, "0")}`,
  operation,
  reason: `Reason ${number}`,
});
const move = change({
  number: 1,
  operation: { op: "item.move", id: first ?? "", day, position: "a9", start: at("16:00"), end: at("17:00") },
});
const removal = change({ number: 2, operation: { op: "item.remove", id: second ?? "" } });
const rename = change({
  number: 3,
  operation: { op: "item.update", id: third ?? "", patch: { note: "Bring tickets." } },
});

test("a proposal shows in place: what goes stays visible, what moves leaves a ghost", () => {
  const trip = testTrip({ items });
  const changes = [move, removal, rename];
  const plan = proposedPlan({ trip, changes, ticked: changes });
  if (!plan) throw new Error("The proposal fits.");
  expect([...plan.changes].map(([id, { kind }]) => [id, kind])).toEqual([
    [first, "moved"],
    [second, "removed"],
    [third, "changed"],
  ]);
  const rows = rowsOfDay({ shown: plan.shown, day, changes: plan.changes });
  expect(rows.map(({ kind, item }) => `${kind} ${item.title}`)).toEqual([
    "ghost Item 1",
    "item Item 2",
    "item Item 3",
    "item Item 1",
  ]);
});

test("only what is ticked counts", () => {
  const trip = testTrip({ items });
  const plan = proposedPlan({ trip, changes: [move, removal], ticked: [removal] });
  expect(plan?.trip.items.map(({ title }) => title)).toEqual(["Item 1", "Item 3"]);
});

test("a proposal that no longer fits the plan is not shown", () => {
  expect(proposedPlan({ trip: testTrip(), changes: [removal], ticked: [removal] })).toBeNull();
});
