import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyOperations } from "../../lib/trips/apply-operations.ts";
import { type Operation, operationSchema } from "../../lib/trips/operations.ts";
import { itemSchema, type Trip, tripSchema } from "../../lib/trips/schema.ts";
import { openDatabase, type TestDatabase } from "../../scripts/embedded/supabase/database.ts";
import { newItem, newPerson, newTrip, outcome, type Person } from "./people.ts";
import { seeded } from "./seeded.ts";

let database: TestDatabase;
let ana: Person;

beforeAll(async () => {
  database = await openDatabase();
  ana = await newPerson(database);
});

afterAll(() => database.close());

async function read(tripId: string): Promise<Trip> {
  const { rows } = await ana.as((transaction) =>
    transaction.query<{ trip: unknown }>("select public.get_trip($1) -> 'trip' as trip", [tripId]),
  );
  return tripSchema.parse(rows[0]?.trip);
}

type Written = { revision: number; rebased: boolean; replayed: boolean };

async function write(input: {
  tripId: string;
  base: number;
  operations: unknown;
  key?: string;
}): Promise<Written> {
  const { tripId, base, operations, key = randomUUID() } = input;
  const { rows } = await ana.as((transaction) =>
    transaction.query<{ answer: Written }>("select public.apply_trip_operations($1, $2, $3, $4) as answer", [
      tripId,
      base,
      JSON.stringify(operations),
      key,
    ]),
  );
  if (!rows[0]) throw new Error("no answer");
  return rows[0].answer;
}

const step = (name: "undo" | "redo", tripId: string) =>
  ana.as((transaction) =>
    transaction.query(`select public.${name}_trip_operations($1, $2)`, [tripId, randomUUID()]),
  );

const withoutRevision = ({ revision: _revision, ...trip }: Trip) => trip;

function randomOperations({ trip, random }: { trip: Trip; random: (below: number) => number }): Operation[] {
  const ids = trip.items.map(({ id }) => id);
  const anyId = () =>
    random(12) === 0 ? randomUUID() : (ids[random(Math.max(ids.length, 1))] ?? randomUUID());
  const pick = <Value>(values: readonly Value[]) => values[random(values.length)];
  const day = () => pick(["2027-05-03", "2027-05-04", null]) ?? null;
  const position = () => `a${pick(["0", "1", "V", "Z", "a", "z"])}`;
  return Array.from({ length: 1 + random(4) }, (): Operation => {
    const kind = random(10);
    if (kind < 4) {
      const item = itemSchema.parse(
        newItem({
          day: day(),
          position: position(),
          locked: random(4) === 0,
          cost: null,
          note: pick(["", "é✓", "a\nb"]),
        }),
      );
      ids.push(item.id);
      return { op: "item.add", item: random(15) === 0 ? { ...item, id: anyId() } : item };
    }
    if (kind < 6)
      return {
        op: "item.update",
        id: anyId(),
        patch: pick([
          { title: "New" },
          { cost: null, locked: true },
          { start: null, end: null },
          { details: { nights: 2 } },
        ]) ?? { title: "x" },
      };
    if (kind < 8)
      return { op: "item.move", id: anyId(), day: day(), position: position(), start: null, end: null };
    if (kind < 9) return { op: "item.remove", id: anyId() };
    return {
      op: "trip.update",
      patch: pick([
        { title: "Porto" },
        { budgetMinor: null, pace: "slow" as const },
        { interests: [], destinationCityIds: ["porto", "lisbon"] },
      ]) ?? { title: "x" },
    };
  });
}

describe("the reducer and the database", () => {
  test("agree on random lists: the same plan, the same inverse, the same refusals, and undo gives back every byte", async () => {
    const random = seeded(20261124);
    const count = { applied: 0, refused: 0 };
    const tripId = await newTrip(ana);
    for (let round = 0; round < 250; round++) {
      const trip = await read(tripId);
      const operations = randomOperations({ trip, random }).map((operation) =>
        operationSchema.parse(operation),
      );
      let expected: ReturnType<typeof applyOperations> | null = null;
      try {
        expected = applyOperations({ trip, operations });
      } catch {
        count.refused++;
      }
      const result = await outcome(write({ tripId, base: trip.revision, operations }));
      expect([round, result]).toEqual([round, expected ? "ok" : "PT409"]);
      const after = await read(tripId);
      if (!expected) {
        expect(after).toEqual(trip);
        continue;
      }
      count.applied++;
      expect(withoutRevision(after)).toEqual(withoutRevision(expected.trip));
      const { rows } = await database.query(
        "select inverse from public.trip_operations where trip_id = $1 order by revision desc limit 1",
        [tripId],
      );
      expect(rows).toEqual([{ inverse: expected.inverse }]);
      expect(
        withoutRevision(applyOperations({ trip: expected.trip, operations: expected.inverse }).trip),
      ).toEqual(withoutRevision(trip));
      if (random(3) === 0) {
        await step("undo", tripId);
        expect(withoutRevision(await read(tripId))).toEqual(withoutRevision(trip));
        if (random(2) === 0) {
          await step("redo", tripId);
          expect(withoutRevision(await read(tripId))).toEqual(withoutRevision(after));
        }
      }
    }
    expect(count.applied).toBeGreaterThan(120);
    expect(count.refused).toBeGreaterThan(20);
  });
});

describe("a list of operations", () => {
  const malformed: [string, unknown][] = [
    ["no list", {}],
    ["an empty list", []],
    ["too long a list", Array.from({ length: 501 }, () => ({ op: "item.remove", id: randomUUID() }))],
    ["an unknown operation", [{ op: "trip.delete" }]],
    ["no operation at all", [{}]],
    ["a text where an operation belongs", ["item.remove"]],
    ["an unknown field of an item", [{ op: "item.add", item: newItem({ owner: "me" }) }]],
    ["a missing field of an item", [{ op: "item.add", item: { id: randomUUID(), title: "x" } }]],
    ["an unknown kind", [{ op: "item.add", item: newItem({ kind: "rocket" }) }]],
    ["an empty title", [{ op: "item.add", item: newItem({ title: "" }) }]],
    ["a position with spaces", [{ op: "item.add", item: newItem({ position: "a 0" }) }]],
    ["a number where a text belongs", [{ op: "item.add", item: newItem({ note: 5 }) }]],
    ["a text where a boolean belongs", [{ op: "item.add", item: newItem({ locked: "true" }) }]],
    ["a day that is none", [{ op: "item.add", item: newItem({ day: "2027-02-30" }) }]],
    ["a time with a zone", [{ op: "item.add", item: newItem({ start: "2027-05-03T10:00Z" }) }]],
    [
      "a fraction of a cent",
      [{ op: "item.add", item: newItem({ cost: { amountMinor: 1.5, currency: "EUR", evidence: {} } }) }],
    ],
    ["an unknown detail", [{ op: "item.add", item: newItem({ details: { script: "x" } }) }]],
    ["a place off the globe", [{ op: "item.add", item: newItem({ place: { name: "x", lat: 91, lon: 0 } }) }]],
    ["an unknown field of the trip", [{ op: "trip.update", patch: { revision: 7 } }]],
    ["a party of nobody", [{ op: "trip.update", patch: { party: { adults: 0, childAges: [] } } }]],
    [
      "an end before the start",
      [{ op: "trip.update", patch: { startDate: "2027-05-05", endDate: "2027-05-01" } }],
    ],
    ["an item that is no uuid", [{ op: "item.remove", id: "1; drop table trips" }]],
  ];

  test.each(malformed)("with %s is refused and leaves nothing behind", async (_name, operations) => {
    const tripId = await newTrip(ana);
    const before = await read(tripId);
    expect(await outcome(write({ tripId, base: 0, operations }))).toMatch(/^(22|23)/);
    expect(await read(tripId)).toEqual(before);
  });

  test("is carried out once, however often it is sent", async () => {
    const tripId = await newTrip(ana);
    const request = { tripId, base: 0, operations: [{ op: "item.add", item: newItem() }], key: randomUUID() };
    expect(await write(request)).toMatchObject({ revision: 1, replayed: false });
    expect(await write(request)).toMatchObject({ revision: 1, replayed: true });
    expect((await read(tripId)).items).toHaveLength(1);
  });

  test("on a stale revision applies when it touches other things, and is refused when it touches the same", async () => {
    const tripId = await newTrip(ana);
    const [castle, museum] = [newItem(), newItem({ title: "Museum" })];
    await write({
      tripId,
      base: 0,
      operations: [
        { op: "item.add", item: castle },
        { op: "item.add", item: museum },
      ],
    });
    await write({
      tripId,
      base: 1,
      operations: [{ op: "item.update", id: castle.id, patch: { note: "tickets" } }],
    });
    const other = await write({
      tripId,
      base: 1,
      operations: [{ op: "item.update", id: museum.id, patch: { note: "free" } }],
    });
    expect(other).toMatchObject({ revision: 3, rebased: true });
    expect(
      await outcome(write({ tripId, base: 1, operations: [{ op: "item.remove", id: castle.id }] })),
    ).toBe("PT409");
    expect(
      await outcome(write({ tripId, base: 9, operations: [{ op: "item.remove", id: castle.id }] })),
    ).toBe("22023");
  });

  test("an old plan is restored, and the restoring is undone", async () => {
    const tripId = await newTrip(ana);
    const item = newItem();
    await write({ tripId, base: 0, operations: [{ op: "item.add", item }] });
    const kept = await read(tripId);
    await write({ tripId, base: 1, operations: [{ op: "item.remove", id: item.id }] });
    await step("undo", tripId);
    await write({
      tripId,
      base: 3,
      operations: [
        { op: "item.update", id: item.id, patch: { title: "Other" } },
        { op: "trip.update", patch: { title: "Porto" } },
      ],
    });
    const changed = await read(tripId);
    await ana.as((transaction) =>
      transaction.query("select public.restore_trip($1, 1, $2)", [tripId, randomUUID()]),
    );
    expect(withoutRevision(await read(tripId))).toEqual(withoutRevision(kept));
    await step("undo", tripId);
    expect(withoutRevision(await read(tripId))).toEqual(withoutRevision(changed));
  });

  test("there is an end to undo and to redo", async () => {
    const tripId = await newTrip(ana);
    expect(await outcome(step("undo", tripId))).toBe("PT409");
    await write({ tripId, base: 0, operations: [{ op: "item.add", item: newItem() }] });
    await step("undo", tripId);
    await write({ tripId, base: 2, operations: [{ op: "item.add", item: newItem() }] });
    expect(await outcome(step("redo", tripId))).toBe("PT409");
  });
});

describe("a proposal", () => {
  async function propose(
    changes: { id: string; operation: unknown; reason: string }[],
    tripId: string,
    base = 0,
  ) {
    const { rows } = await ana.as((transaction) =>
      transaction.query<{ id: string }>(
        "select public.propose_change_set($1, $2, $3, 'A plan', 'chat') as id",
        [tripId, base, JSON.stringify(changes)],
      ),
    );
    return rows[0]?.id ?? "";
  }
  const accept = (id: string, key: string, ids: string[] | null = null, onlyIntoEmpty = false) =>
    ana.as((transaction) =>
      transaction.query<{ answer: Written }>("select public.accept_change_set($1, $2, $3, $4) as answer", [
        id,
        key,
        ids,
        onlyIntoEmpty,
      ]),
    );
  const addition = (fields = {}) => ({
    id: randomUUID(),
    operation: { op: "item.add", item: newItem(fields) },
    reason: "you like castles",
  });

  test("changes nothing until it is accepted, partly or whole, and is then one undo", async () => {
    const tripId = await newTrip(ana);
    const changes = [addition({ title: "One" }), addition({ title: "Two" }), addition({ title: "Three" })];
    const id = await propose(changes, tripId);
    expect((await read(tripId)).items).toEqual([]);
    await accept(id, randomUUID(), [changes[0]?.id ?? "", changes[2]?.id ?? ""]);
    expect((await read(tripId)).items.map(({ title }) => title).sort()).toEqual(["One", "Three"]);
    const { rows } = await ana.as((transaction) =>
      transaction.query(
        "select status, cardinality(accepted_change_ids) as n from public.change_sets where id = $1",
        [id],
      ),
    );
    expect(rows).toEqual([{ status: "partly_accepted", n: 2 }]);
    await step("undo", tripId);
    expect((await read(tripId)).items).toEqual([]);
  });

  test("is accepted once by a double click, and not again later", async () => {
    const tripId = await newTrip(ana);
    const id = await propose([addition()], tripId);
    const key = randomUUID();
    expect((await accept(id, key)).rows[0]?.answer).toMatchObject({ replayed: false });
    expect((await accept(id, key)).rows[0]?.answer).toMatchObject({ replayed: true });
    expect(await outcome(accept(id, randomUUID()))).toBe("PT409");
    expect((await read(tripId)).items).toHaveLength(1);
  });

  test("never touches a locked item", async () => {
    const tripId = await newTrip(ana);
    const item = newItem({ locked: true });
    await write({ tripId, base: 0, operations: [{ op: "item.add", item }] });
    const id = await propose(
      [{ id: randomUUID(), operation: { op: "item.remove", id: item.id }, reason: "r" }],
      tripId,
      1,
    );
    expect(await outcome(accept(id, randomUUID()))).toBe("PT409");
    expect((await read(tripId)).items).toHaveLength(1);
  });

  test("that was made for an empty trip is refused when the trip has an item", async () => {
    const tripId = await newTrip(ana);
    const id = await propose([addition()], tripId);
    await write({ tripId, base: 0, operations: [{ op: "item.add", item: newItem() }] });
    expect(await outcome(accept(id, randomUUID(), null, true))).toBe("PT409");
  });

  test("on a stale base is rebased when it can be and says so", async () => {
    const tripId = await newTrip(ana);
    const id = await propose([addition()], tripId);
    await write({ tripId, base: 0, operations: [{ op: "item.add", item: newItem() }] });
    expect((await accept(id, randomUUID())).rows[0]?.answer).toMatchObject({ rebased: true });
  });
});
