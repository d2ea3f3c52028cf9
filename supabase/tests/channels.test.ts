import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type TestDatabase } from "../../scripts/embedded/supabase/database.ts";
import { newPerson, newTrip, outcome, type Person } from "./people.ts";

let database: TestDatabase;
const people: Record<string, Person> = {};
let tripId: string;

beforeAll(async () => {
  database = await openDatabase();
  for (const name of ["owner", "editor", "viewer", "stranger"]) people[name] = await newPerson(database);
  people.guest = await newPerson(database, { isGuest: true });
  if (people.owner) tripId = await newTrip(people.owner);
  await database.query("insert into public.trip_members values ($1, $2, 'editor'), ($1, $3, 'viewer')", [
    tripId,
    people.editor?.id,
    people.viewer?.id,
  ]);
});

afterAll(() => database.close());

/** What the realtime server finds when it tries the policies for somebody who joins a private channel. */
async function rightsOf({ name, topic }: { name: string; topic: string }) {
  const person = people[name];
  if (!person) throw new Error(`Who is ${name}?`);
  await database.query(
    "insert into realtime.messages (topic, extension, private) select $1, unnest(array['broadcast', 'presence']), true",
    [topic],
  );
  const { rows } = await person.as(async (transaction) => {
    await transaction.query("select set_config('realtime.topic', $1, true)", [topic]);
    return transaction.query<{ extension: string }>(
      "select distinct extension from realtime.messages where topic = $1 order by 1",
      [topic],
    );
  });
  const send = (extension: string) =>
    outcome(
      person.as(async (transaction) => {
        await transaction.query("select set_config('realtime.topic', $1, true)", [topic]);
        await transaction.query(
          "insert into realtime.messages (topic, extension, private) values ($1, $2, true)",
          [topic, extension],
        );
      }),
    );
  return {
    hears: rows.map(({ extension }) => extension),
    sendsBroadcast: (await send("broadcast")) === "ok",
    showsPresence: (await send("presence")) === "ok",
  };
}

const nothing = { hears: [], sendsBroadcast: false, showsPresence: false };
const listening = { hears: ["broadcast", "presence"], sendsBroadcast: false, showsPresence: false };

test.each([
  ["owner", { ...listening, showsPresence: true }],
  ["editor", { ...listening, showsPresence: true }],
  ["viewer", listening],
  ["stranger", nothing],
  ["guest", nothing],
])("on the channel of a trip, %s may exactly this", async (name, expected) => {
  expect(await rightsOf({ name, topic: `trip:${tripId}` })).toEqual(expected);
});

test("on the channel of a user only the user listens, and nobody sends", async () => {
  const topic = `user:${people.owner?.id}`;
  expect(await rightsOf({ name: "owner", topic })).toEqual(listening);
  for (const name of ["editor", "stranger", "guest"])
    expect(await rightsOf({ name, topic })).toEqual(nothing);
});

test("a topic of no known kind is silent", async () => {
  for (const topic of ["trip:", `trip:${crypto.randomUUID()}`, "user:", "everything"])
    expect(await rightsOf({ name: "owner", topic })).toEqual(nothing);
});

test("every accepted list is told on the trip's channel, as a number and no more", async () => {
  const { owner } = people;
  await owner?.as((transaction) =>
    transaction.query("select public.apply_trip_operations($1, 0, $2, gen_random_uuid())", [
      tripId,
      JSON.stringify([{ op: "trip.update", patch: { title: "Porto" } }]),
    ]),
  );
  const { rows } = await database.query(
    "select topic, event, payload - 'id' as payload, private from realtime.messages where event = 'revision'",
  );
  expect(rows).toEqual([
    { topic: `trip:${tripId}`, event: "revision", payload: { revision: 1 }, private: true },
  ]);
});
