import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { changeSchema, operationSchema } from "../../lib/trips/operations.ts";
import { itemSchema, tripFieldsSchema } from "../../lib/trips/schema.ts";
import { openDatabase, type TestDatabase } from "../../scripts/embedded/supabase/database.ts";
import { newItem, newPerson, newTrip, outcome, type Person, tripFields } from "./people.ts";
import { seeded } from "./seeded.ts";

let database: TestDatabase;
let ana: Person;

beforeAll(async () => {
  database = await openDatabase();
  ana = await newPerson(database);
});

afterAll(() => database.close());

const jsonSchema = z.record(z.string(), z.json());

/** Puts the named parts of a JSON Schema where they are referred to. */
function inlined(value: unknown, parts: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((entry) => inlined(entry, parts));
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value) return inlined(parts[String(value.$ref).replace("#/$defs/", "")], parts);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inlined(entry, parts)]));
}

test("the database checks documents with the very schema of the application", async () => {
  const { rows } = await database.query<{ schema: unknown }>("select private.document_schema() as schema");
  const { $defs, item, fields } = jsonSchema.parse(rows[0]?.schema);
  const parts = jsonSchema.parse($defs);
  const expected = (schema: z.ZodType) => {
    const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
    return rest;
  };
  // On a difference: a new migration that replaces private.document_schema().
  expect(inlined(item, parts)).toEqual(expected(itemSchema));
  expect(inlined(fields, parts)).toEqual(expected(tripFieldsSchema));
});

const evidence = {
  kind: "live",
  source: "A provider",
  fetchedAt: "2027-01-02T03:04:05Z",
  url: "https://a.example/b",
};
const fullItem = newItem({
  endPlace: { id: "x", name: "There", lat: 1.5, lon: -2, cityId: "lisbon", address: "1 Street" },
  cost: { amountMinor: 1200, currency: "EUR", evidence },
  details: {
    category: "museum",
    interests: ["art"],
    indoor: true,
    hours: { value: "Mo-Su 10:00-18:00", evidence },
    segments: [
      {
        carrier: "A",
        flightNumber: "A 1",
        origin: "BER",
        destination: "LIS",
        departure: "2027-05-03T10:00",
        arrival: "2027-05-03T13:00",
      },
    ],
    direction: "outbound",
    durationMinutes: 180,
    emissionsKg: 120.5,
    nights: 2,
    stars: 4.5,
    offerExpiresAt: "2027-01-02T03:04:05.678Z",
    mode: "train",
  },
});
const { id, day: _day, position: _position, ...patch } = fullItem;
const operations = [
  { op: "item.add", item: fullItem },
  { op: "item.update", id, patch },
  { op: "item.update", id, patch: { title: "New" } },
  { op: "item.move", id, day: null, position: "a1", start: "2027-05-03T10:00", end: null },
  { op: "item.remove", id },
  { op: "trip.update", patch: tripFields },
  { op: "trip.update", patch: { budgetMinor: null } },
];

const junk: unknown[] = [
  null,
  true,
  0,
  1.5,
  -1,
  1e15,
  "",
  " ",
  "\u00a0\ufeff",
  "x",
  "X".repeat(41),
  "é✓",
  "🏰".repeat(101),
  "🏰".repeat(100),
  "x".repeat(10_001),
  "2027-02-30",
  "2027-05-03",
  "3027-05-03",
  "2027-05-03T24:00",
  "2027-05-03T10:00",
  "2027-02-30T10:00",
  "٢٠٢٧-٠٥-٠٣",
  "infinity",
  "tomorrow",
  "EUR",
  "eur",
  "EUR\n",
  "javascript:alert(1)",
  "https://a.example/",
  randomUUID(),
  randomUUID().toUpperCase(),
  "{00000000-0000-4000-8000-000000000000}",
  "00000000-0000-9000-8000-000000000000",
  [],
  [null],
  Array.from({ length: 21 }, () => "x"),
  {},
  { name: "x", lat: 1, lon: 2 },
  { name: "x", lat: 91, lon: 2 },
  { adults: 1, childAges: [18] },
  { adults: 1.5, childAges: [] },
];

/** A copy with one random thing in it replaced, taken out or added. */
function mutate({ value, random }: { value: unknown; random: (below: number) => number }): unknown {
  if (typeof value !== "object" || value === null || random(20) === 0) return junk[random(junk.length)];
  if (Array.isArray(value)) {
    if (value.length === 0) return [junk[random(junk.length)]];
    const at = random(value.length);
    return value.map((entry, index) => (index === at ? mutate({ value: entry, random }) : entry));
  }
  const entries = Object.entries(value);
  const at = random(entries.length + 1);
  if (at === entries.length) return { ...value, [random(2) ? "extra" : "id"]: junk[random(junk.length)] };
  if (random(6) === 0) return Object.fromEntries(entries.filter((_entry, index) => index !== at));
  return Object.fromEntries(
    entries.map(([key, entry], index) => [key, index === at ? mutate({ value: entry, random }) : entry]),
  );
}

test("application and database agree on thousands of spoilt operations", async () => {
  const random = seeded(7);
  const spoilt: unknown[] = [...operations];
  while (spoilt.length < 4000) spoilt.push(mutate({ value: operations[random(operations.length)], random }));
  const { rows } = await database.query<{ fits: boolean | null }>(
    "select private.is_operation(value) as fits from jsonb_array_elements($1) with ordinality as entry(value, place) order by place",
    [JSON.stringify(spoilt)],
  );
  const accepted = spoilt.map((operation) => operationSchema.safeParse(operation).success);
  const differ = spoilt.filter((_operation, index) => (rows[index]?.fits ?? false) !== accepted[index]);
  expect(differ).toEqual([]);
  expect(accepted.slice(0, operations.length)).toEqual(operations.map(() => true));
  // Enough of both, so that agreeing means something.
  const right = accepted.filter(Boolean).length;
  expect([right > 200, right < 3000]).toEqual([true, true]);
});

test.each<[string, unknown]>([
  ["an unknown field", { ...tripFields, revision: 9 }],
  ["a missing field", { title: "Lisbon" }],
  ["a day that never comes", { ...tripFields, startDate: "infinity", endDate: null }],
  ["a list with nothing in it", { ...tripFields, destinationCityIds: [null] }],
  ["an interest that is an object", { ...tripFields, interests: [{}] }],
  ["a blank title", { ...tripFields, title: "\u00a0" }],
  ["no fields at all", null],
])("no trip is made with %s", async (_name, fields) => {
  const call = ana.as((transaction) =>
    transaction.query("select public.create_trip($1, $2)", [randomUUID(), JSON.stringify(fields)]),
  );
  expect(await outcome(call)).toBe("22023");
});

test("a proposal that the pages could not read is not stored", async () => {
  const tripId = await newTrip(ana);
  const good = { id: randomUUID(), operation: { op: "item.add", item: newItem() }, reason: "Because." };
  const propose = (changes: unknown[]) =>
    outcome(
      ana.as((transaction) =>
        transaction.query("select public.propose_change_set($1, 0, $2, 'A plan', 'chat')", [
          tripId,
          JSON.stringify(changes),
        ]),
      ),
    );
  const bad = [
    { ...good, operation: { op: "item.update", id: randomUUID(), patch: {} } },
    { ...good, operation: { op: "item.add", item: newItem({ details: { nights: "two" } }) } },
    { ...good, id: randomUUID().toUpperCase() },
  ];
  for (const change of bad) {
    expect(changeSchema.safeParse(change).success).toBe(false);
    expect(await propose([change])).toMatch(/^2/);
  }
  expect(await propose([good, good])).toMatch(/^2/);
  expect(await propose([good])).toBe("ok");
});
