import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type TestDatabase } from "../../scripts/embedded/supabase/database.ts";
import { newItem, newPerson, newTrip, outcome, type Person, tripFields } from "./people.ts";

let database: TestDatabase;
const today = "2027-05-05";

beforeAll(async () => {
  database = await openDatabase();
}, 60_000);
afterAll(() => database.close());

type Row = { id: string; title: string; key: string; stops: number };
type Page = { shelf?: string; search?: string; after?: Row | undefined; limit?: number };

async function list(person: Person, { shelf = "upcoming", search = "", after, limit = 24 }: Page = {}) {
  const { rows } = await person.as((transaction) =>
    transaction.query<{ page: Row[] }>("select public.list_trips($1, $2, $3, $4, $5, $6) as page", [
      shelf,
      today,
      search,
      after?.key ?? "",
      limit,
      after?.id ?? null,
    ]),
  );
  return rows[0]?.page ?? [];
}

const call = (person: Person, text: string, parameters: unknown[]) =>
  person.as((transaction) => transaction.query<Record<string, unknown>>(text, parameters));

async function tripOf(person: Person, fields: Partial<Record<keyof typeof tripFields, unknown>>) {
  const id = randomUUID();
  await call(person, "select public.create_trip($1, $2)", [id, { ...tripFields, ...fields }]);
  return id;
}

const titles = (rows: Row[]) => rows.map(({ title }) => title);

describe("the shelf", () => {
  test("shows the next trip first, those without dates last, and the past apart, the latest first", async () => {
    const person = await newPerson(database);
    await tripOf(person, { title: "Later", startDate: "2027-09-01", endDate: "2027-09-03" });
    await tripOf(person, { title: "Open", startDate: null, endDate: null });
    await tripOf(person, { title: "Now", startDate: "2027-05-01", endDate: "2027-05-05" });
    await tripOf(person, { title: "Older", startDate: "2026-01-01", endDate: "2026-01-03" });
    await tripOf(person, { title: "Old", startDate: "2027-04-01", endDate: "2027-05-04" });
    expect(titles(await list(person))).toEqual(["Now", "Later", "Open"]);
    expect(titles(await list(person, { shelf: "past" }))).toEqual(["Old", "Older"]);
    expect(await list(person, { shelf: "anything" })).toEqual([]);
  });

  test.each(["upcoming", "past"])("hands out each trip once, page by page: %s", async (shelf) => {
    const person = await newPerson(database);
    const [startDate, endDate] =
      shelf === "past" ? ["2026-03-01", "2026-03-02"] : ["2027-06-01", "2027-06-02"];
    for (let count = 0; count < 7; count++)
      await tripOf(person, { title: `Trip ${count}`, startDate, endDate });
    const seen: string[] = [];
    for (let after: Row | undefined, turn = 0; turn < 4; turn++) {
      const page: Row[] = await list(person, { shelf, after, limit: 3 });
      seen.push(...page.map(({ id }) => id));
      after = page.at(-1);
      if (page.length < 3) break;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  test("finds a trip by its title, its sentence and its city, and by nothing else", async () => {
    const person = await newPerson(database);
    await tripOf(person, { title: "Summer", brief: "with Mia", destinationCityIds: ["porto"] });
    for (const search of ["summ", "MIA", "port"]) expect(await list(person, { search })).toHaveLength(1);
    expect(await list(person, { search: "\\%" })).toEqual([]);
    expect(await list(person, { search: "winter" })).toEqual([]);
  });

  test("is one's own: archiving a shared trip moves it for nobody else", async () => {
    const [owner, friend, stranger] = [
      await newPerson(database),
      await newPerson(database),
      await newPerson(database),
    ];
    const trip = await newTrip(owner);
    await database.query("insert into public.trip_members values ($1, $2, 'viewer')", [trip, friend.id]);
    await call(friend, "select public.set_trip_archived($1, true)", [trip]);
    expect(await list(friend)).toEqual([]);
    expect(await list(friend, { shelf: "archived" })).toHaveLength(1);
    expect(await list(owner)).toHaveLength(1);
    expect(await list(stranger)).toEqual([]);
    expect(await outcome(call(owner, "select archived_at from public.trip_members", []))).toBe("42501");
    await call(friend, "select public.set_trip_archived($1, false)", [trip]);
    expect(await list(friend)).toHaveLength(1);
  });
});

describe("a deleted trip", () => {
  test("is gone for everybody, and comes back whole to its owner only", async () => {
    const [owner, friend] = [await newPerson(database), await newPerson(database)];
    const trip = await newTrip(owner);
    await database.query("insert into public.trip_members values ($1, $2, 'editor')", [trip, friend.id]);
    await call(owner, "select public.apply_trip_operations($1, 0, $2, $3)", [
      trip,
      [{ op: "item.add", item: newItem() }],
      randomUUID(),
    ]);
    await call(owner, "select public.delete_trip($1)", [trip]);
    for (const person of [owner, friend]) {
      expect((await call(person, "select public.get_trip($1) as trip", [trip])).rows).toEqual([
        { trip: null },
      ]);
      for (const table of ["trips", "itinerary_items", "trip_operations"])
        expect((await call(person, `select * from public.${table}`, [])).rows).toEqual([]);
      expect(await list(person)).toEqual([]);
      expect(
        await outcome(
          call(person, "select public.apply_trip_operations($1, 1, '[]', $2)", [trip, randomUUID()]),
        ),
      ).toBe("PT404");
    }
    expect(await outcome(call(friend, "select public.recover_trip($1)", [trip]))).toBe("PT404");
    await call(owner, "select public.recover_trip($1)", [trip]);
    expect(await list(owner)).toMatchObject([{ id: trip, stops: 1 }]);
    expect(await list(friend)).toHaveLength(1);
  });

  test("goes for good after 30 days, with the next that is deleted", async () => {
    const person = await newPerson(database);
    const [old, recent, next] = [await newTrip(person), await newTrip(person), await newTrip(person)];
    await database.query(
      "update public.trips set deleted_at = now() - case id when $1 then interval '31 days' else interval '29 days' end where id in ($1, $2)",
      [old, recent],
    );
    await call(person, "select public.delete_trip($1)", [next]);
    const { rows } = await database.query("select id from public.trips where id in ($1, $2, $3)", [
      old,
      recent,
      next,
    ]);
    expect(rows.map((row) => Object(row).id).toSorted()).toEqual([recent, next].toSorted());
  });

  test("does not count against a guest's 20 trips", async () => {
    const guest = await newPerson(database, { isGuest: true });
    const first = await newTrip(guest);
    for (let count = 0; count < 19; count++) await newTrip(guest);
    await call(guest, "select public.delete_trip($1)", [first]);
    expect(await outcome(newTrip(guest))).toBe("ok");
  });
});

describe("a copied trip", () => {
  test("has the same plan, belongs to who copied it, and carries no offer", async () => {
    const [owner, friend] = [await newPerson(database), await newPerson(database)];
    const trip = await newTrip(owner);
    await database.query("insert into public.trip_members values ($1, $2, 'viewer')", [trip, friend.id]);
    const item = newItem({ details: { provider: "duffel", offerId: "off_1", nights: 2 } });
    await call(owner, "select public.apply_trip_operations($1, 0, $2, $3)", [
      trip,
      [{ op: "item.add", item }],
      randomUUID(),
    ]);
    const copy = randomUUID();
    for (let turn = 0; turn < 2; turn++)
      await call(friend, "select public.duplicate_trip($1, $2, 'Mine')", [trip, copy]);
    const { rows } = await call(friend, "select public.get_trip($1) as answer", [copy]);
    expect(rows).toMatchObject([
      {
        answer: {
          role: "owner",
          trip: {
            title: "Mine",
            brief: tripFields.brief,
            revision: 1,
            items: [{ ...item, details: { provider: "duffel", nights: 2 } }],
          },
        },
      },
    ]);
    expect((await call(owner, "select public.get_trip($1) as answer", [copy])).rows).toEqual([
      { answer: null },
    ]);
  });
});

test("a deleted account leaves nothing of its own behind, and what is shared stays with its owner", async () => {
  const [leaving, friend] = [await newPerson(database), await newPerson(database)];
  const [own, shared] = [await newTrip(leaving), await newTrip(friend)];
  await database.query("insert into public.trip_members values ($1, $2, 'editor')", [shared, leaving.id]);
  await call(leaving, "select public.apply_trip_operations($1, 0, $2, $3)", [
    shared,
    [{ op: "item.add", item: newItem() }],
    randomUUID(),
  ]);
  await call(leaving, "select public.load_chat($1, $2, $3)", [
    randomUUID(),
    own,
    { id: randomUUID(), parts: [{ type: "text", text: "hi" }] },
  ]);
  await database.query("select public.save_api_key($1, 'openai', '', 'sk-leaving-secret-1')", [leaving.id]);
  const secretsBefore = await database.query("select id from vault.secrets");
  await call(leaving, "select public.delete_trip($1)", [await newTrip(leaving)]);

  await call(leaving, "select public.delete_account()", []);

  const { rows } = await database.query<{ place: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as place from information_schema.columns
     where table_schema = 'public' and data_type = 'uuid' and table_name in
       (select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { place } of rows) {
    const [schema, table, column] = place.split(".");
    const found = await database.query(`select 1 from ${schema}.${table} where ${column} = $1`, [leaving.id]);
    expect([place, found.rows]).toEqual([place, []]);
  }
  expect((await database.query("select 1 from auth.users where id = $1", [leaving.id])).rows).toEqual([]);
  expect((await database.query("select 1 from public.trips where id = $1", [own])).rows).toEqual([]);
  expect((await database.query("select id from vault.secrets")).rows).toHaveLength(
    secretsBefore.rows.length - 1,
  );
  expect(await list(friend)).toMatchObject([{ id: shared, stops: 1 }]);
});
