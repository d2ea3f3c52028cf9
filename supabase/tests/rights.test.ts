import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyProviders } from "../../lib/keys/schema.ts";
import { openDatabase, type TestDatabase } from "../../scripts/embedded/supabase/database.ts";
import { newItem, newPerson, newTrip, outcome, type Person } from "./people.ts";

let database: TestDatabase;
let [owner, editor, viewer, stranger, guest]: Person[] = [];
let tripId: string;
let changeSetId: string;
const conversationId = randomUUID();
const item = newItem();

const actors = ["anon", "guest", "stranger", "viewer", "editor", "owner", "service_role"] as const;
type Actor = (typeof actors)[number];

function run(actor: Actor, text: string, parameters: unknown[] = []) {
  const person = { guest, stranger, viewer, editor, owner, anon: undefined, service_role: undefined }[actor];
  if (person) return person.as((transaction) => transaction.query<Record<string, unknown>>(text, parameters));
  const role = actor === "anon" ? "anon" : "service_role";
  return database.asRole({ role }, (transaction) =>
    transaction.query<Record<string, unknown>>(text, parameters),
  );
}

beforeAll(async () => {
  database = await openDatabase();
  owner = await newPerson(database);
  editor = await newPerson(database);
  viewer = await newPerson(database);
  stranger = await newPerson(database);
  guest = await newPerson(database, { isGuest: true });
  tripId = await newTrip(owner);
  await database.query("insert into public.trip_members values ($1, $2, 'editor'), ($1, $3, 'viewer')", [
    tripId,
    editor.id,
    viewer.id,
  ]);
  await run("owner", "select public.apply_trip_operations($1, 0, $2, $3)", [
    tripId,
    [{ op: "item.add", item }],
    randomUUID(),
  ]);
  const change = { id: randomUUID(), operation: { op: "item.remove", id: item.id }, reason: "closed" };
  const { rows } = await run(
    "editor",
    "select public.propose_change_set($1, 1, $2, 'One change', 'chat') as id",
    [tripId, [change]],
  );
  changeSetId = String(rows[0]?.id);
  await run("owner", "select public.load_chat($1, $2, $3)", [
    conversationId,
    tripId,
    { id: randomUUID(), parts: [{ type: "text", text: "hi" }] },
  ]);
  await database.query("select public.save_api_key($1, 'openai', 'mine', 'sk-planted-secret-1234')", [
    owner.id,
  ]);
});

afterAll(() => database.close());

/** How many rows of each table each actor sees; every table of the schema must stand here. */
const visible: Record<string, Partial<Record<Actor, number>>> = {
  profiles: { guest: 1, stranger: 1, viewer: 1, editor: 1, owner: 1 },
  trips: { viewer: 1, editor: 1, owner: 1 },
  trip_members: { viewer: 3, editor: 3, owner: 3 },
  itinerary_items: { viewer: 1, editor: 1, owner: 1 },
  trip_operations: { viewer: 1, editor: 1, owner: 1 },
  change_sets: { viewer: 1, editor: 1, owner: 1 },
  conversations: { owner: 1 },
  messages: { owner: 1 },
  api_keys: { owner: 1 },
};
const tables = Object.keys(visible);
/** Tables of which not every column may be read. */
const columns: Record<string, string> = { api_keys: "provider", trip_members: "trip_id" };

describe("tables", () => {
  test("each table is listed here and guarded by row level security", async () => {
    const { rows } = await database.query<{ name: string; guarded: boolean }>(
      "select relname as name, relrowsecurity as guarded from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
    );
    expect(rows).toEqual(tables.toSorted().map((name) => ({ name, guarded: true })));
  });

  test("the policies are exactly these", async () => {
    const { rows } = await database.query<{ policy: string }>(
      "select tablename || ' ' || cmd || ' ' || array_to_string(roles, ',') as policy from pg_policies where schemaname = 'public' order by 1",
    );
    expect(rows.map(({ policy }) => policy)).toEqual([
      "api_keys SELECT authenticated",
      "change_sets SELECT authenticated",
      "conversations DELETE authenticated",
      "conversations SELECT authenticated",
      "conversations UPDATE authenticated",
      "itinerary_items SELECT authenticated",
      "messages SELECT authenticated",
      "profiles SELECT authenticated",
      "profiles UPDATE authenticated",
      "trip_members SELECT authenticated",
      "trip_operations SELECT authenticated",
      "trips SELECT authenticated",
    ]);
  });

  describe.each(tables)("%s", (table) => {
    test.each(actors.filter((actor) => actor !== "service_role"))(
      "shows %s exactly their rows",
      async (actor) => {
        const column = columns[table] ?? "*";
        const seen = await run(actor, `select count(${column}) as n from public.${table}`).then(
          ({ rows }) => Number(rows[0]?.n),
          (thrown: { code?: string }) => (thrown.code === "42501" ? 0 : Number.NaN),
        );
        expect(seen).toBe(visible[table]?.[actor] ?? 0);
      },
    );

    test.each(["anon", "guest", "stranger", "viewer", "editor", "owner"] as const)(
      "%s cannot insert",
      async (actor) => {
        expect(await outcome(run(actor, `insert into public.${table} default values`))).toBe("42501");
      },
    );

    const deletable = table === "conversations";
    test.each(["anon", "guest", "stranger", "viewer", "editor", "owner"] as const)(
      "%s deletes nobody's row",
      async (actor) => {
        const result = await outcome(run(actor, `delete from public.${table} where false`));
        expect(result).toBe(deletable && actor !== "anon" ? "ok" : "42501");
      },
    );

    test.each(["anon", "guest", "stranger", "viewer", "editor", "owner"] as const)(
      "%s cannot empty it",
      async (actor) => {
        expect(await outcome(run(actor, `truncate public.${table} cascade`))).toBe("42501");
      },
    );
  });

  test.each([
    ["trips", "revision = 99"],
    ["trips", "title = 'x'"],
    ["trips", "created_by = null"],
    ["trip_members", "role = 'owner'"],
    ["itinerary_items", "title = 'x'"],
    ["trip_operations", "undone_at = 1"],
    ["change_sets", "status = 'accepted'"],
    ["messages", "role = 'assistant'"],
    ["conversations", "user_id = gen_random_uuid()"],
    ["conversations", "trip_id = null"],
    ["api_keys", "last_four = 'aaaa'"],
    ["api_keys", "settings = '{}'"],
    ["api_keys", "vault_secret_id = gen_random_uuid()"],
    ["profiles", "user_id = gen_random_uuid()"],
  ])("nobody sets %s.%s through the table", async (table, assignment) => {
    for (const actor of actors.filter((name) => name !== "service_role")) {
      expect([actor, await outcome(run(actor, `update public.${table} set ${assignment}`))]).toEqual([
        actor,
        "42501",
      ]);
    }
  });

  test("a profile is changed by its owner only, and only with allowed values", async () => {
    await run("stranger", "update public.profiles set name = 'taken over'");
    expect((await run("owner", "select name from public.profiles")).rows).toEqual([{ name: "" }]);
    expect(await outcome(run("owner", "update public.profiles set currency = 'euro'"))).toBe("23514");
    expect(await outcome(run("owner", `update public.profiles set preferences = '{"is_admin": true}'`))).toBe(
      "23514",
    );
  });

  test("nobody deletes another's conversation", async () => {
    for (const actor of ["guest", "stranger", "viewer", "editor"] as const) {
      expect((await run(actor, "delete from public.conversations")).affectedRows).toBe(0);
    }
  });
});

describe("functions", () => {
  test("who may execute what is exactly this", async () => {
    const { rows } = await database.query<{ right: string }>(`
      select p.pronamespace::regnamespace || '.' || p.proname || ': ' || string_agg(role, ' ' order by role) as right
      from pg_proc p, unnest(array['anon', 'authenticated', 'service_role']) role
      where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and has_function_privilege(role, p.oid, 'execute')
        and not (p.pronamespace = 'public'::regnamespace and role = 'service_role' and p.proname not in ('save_api_key', 'read_api_key', 'read_api_keys', 'delete_api_key', 'read_chat_model'))
        and not (p.pronamespace = 'private'::regnamespace and role = 'service_role')
      group by p.oid, p.proname, p.pronamespace order by 1`);
    expect(rows.map(({ right }) => right)).toEqual([
      "private.has_only_keys: authenticated",
      "private.readable_trip_ids: authenticated",
      "private.trip_role: authenticated",
      "public.accept_change_set: authenticated",
      "public.apply_trip_operations: authenticated",
      "public.create_trip: authenticated",
      "public.delete_account: authenticated",
      "public.delete_api_key: service_role",
      "public.delete_trip: authenticated",
      "public.duplicate_trip: authenticated",
      "public.get_trip: authenticated",
      "public.list_trips: authenticated",
      "public.load_chat: authenticated",
      "public.ping: anon authenticated",
      "public.propose_change_set: authenticated",
      "public.read_api_keys: service_role",
      "public.read_chat_model: service_role",
      "public.recover_trip: authenticated",
      "public.redo_trip_operations: authenticated",
      "public.reject_change_set: authenticated",
      "public.restore_trip: authenticated",
      "public.save_answer: authenticated",
      "public.save_api_key: service_role",
      "public.set_trip_archived: authenticated",
      "public.undo_trip_operations: authenticated",
    ]);
  });

  test("every function that acts with its owner's rights fixes its search path", async () => {
    const { rows } = await database.query(`
      select proname from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
        and not coalesce(array_to_string(proconfig, ',') like '%search_path=%', false)`);
    expect(rows).toEqual([]);
  });

  const calls: [string, () => [string, unknown[]], Partial<Record<Actor, string>>][] = [
    [
      "apply_trip_operations",
      () => [
        "select public.apply_trip_operations($1, 1, $2, $3)",
        [tripId, [{ op: "item.update", id: item.id, patch: { note: "x" } }], randomUUID()],
      ],
      { viewer: "PT403" },
    ],
    [
      "undo_trip_operations",
      () => ["select public.undo_trip_operations($1, $2)", [tripId, randomUUID()]],
      { viewer: "PT403" },
    ],
    [
      "redo_trip_operations",
      () => ["select public.redo_trip_operations($1, $2)", [tripId, randomUUID()]],
      { viewer: "PT403" },
    ],
    [
      "restore_trip",
      () => ["select public.restore_trip($1, 0, $2)", [tripId, randomUUID()]],
      { viewer: "PT403" },
    ],
    [
      "propose_change_set",
      () => [
        "select public.propose_change_set($1, 1, $2, 's', 'chat')",
        [tripId, [{ id: randomUUID(), operation: { op: "item.remove", id: item.id }, reason: "r" }]],
      ],
      { viewer: "PT403" },
    ],
    [
      "accept_change_set",
      () => ["select public.accept_change_set($1, $2)", [changeSetId, randomUUID()]],
      { viewer: "PT403" },
    ],
    ["reject_change_set", () => ["select public.reject_change_set($1)", [changeSetId]], { viewer: "PT403" }],
    ["delete_trip", () => ["select public.delete_trip($1)", [tripId]], { viewer: "PT403", editor: "PT403" }],
    [
      "recover_trip",
      () => ["select public.recover_trip($1)", [tripId]],
      { viewer: "PT404", editor: "PT404" },
    ],
    ["set_trip_archived", () => ["select public.set_trip_archived($1, true)", [tripId]], {}],
    ["duplicate_trip", () => ["select public.duplicate_trip($1, $2, 'Copy')", [tripId, randomUUID()]], {}],
    [
      "load_chat",
      () => ["select public.load_chat($1, $2, $3)", [randomUUID(), tripId, { id: randomUUID(), parts: [] }]],
      { viewer: "PT403" },
    ],
    [
      "save_answer",
      () => ["select public.save_answer($1, $2)", [conversationId, { id: randomUUID(), parts: [] }]],
      { viewer: "PT404", editor: "PT404" },
    ],
  ];

  test.each(calls)("%s is closed to everybody without the right", async (_name, call, special) => {
    const [text, parameters] = call();
    expect(await outcome(run("anon", text, parameters))).toBe("42501");
    for (const actor of ["guest", "stranger"] as const)
      expect(await outcome(run(actor, text, parameters))).toBe("PT404");
    for (const actor of ["viewer", "editor"] as const) {
      const expected = special[actor];
      if (expected) expect([actor, await outcome(run(actor, text, parameters))]).toEqual([actor, expected]);
    }
  });

  test("a stranger gets no trip, and a trip that does not exist looks the same", async () => {
    for (const id of [tripId, randomUUID()]) {
      expect((await run("stranger", "select public.get_trip($1) as trip", [id])).rows).toEqual([
        { trip: null },
      ]);
    }
    expect((await run("viewer", "select public.get_trip($1) ->> 'role' as role", [tripId])).rows).toEqual([
      { role: "viewer" },
    ]);
  });

  test("nobody continues another's conversation", async () => {
    const message = { id: randomUUID(), parts: [{ type: "text", text: "x" }] };
    expect(
      await outcome(run("editor", "select public.load_chat($1, $2, $3)", [conversationId, tripId, message])),
    ).toBe("PT404");
  });

  test("nobody takes another's trip by its id", async () => {
    const { rows } = await database.query("select title from public.trips where id = $1", [tripId]);
    expect(await outcome(run("stranger", "select public.create_trip($1, $2)", [tripId, {}]))).toBe("PT409");
    expect((await database.query("select title from public.trips where id = $1", [tripId])).rows).toEqual(
      rows,
    );
  });

  test("a guest holds at most 20 trips", async () => {
    const person = await newPerson(database, { isGuest: true });
    for (let count = 0; count < 20; count++) await newTrip(person);
    expect(await outcome(newTrip(person))).toBe("PT409");
  });
});

describe("provider keys", () => {
  test.each(["anon", "guest", "stranger", "viewer", "editor", "owner"] as const)(
    "%s reaches no secret",
    async (actor) => {
      const attempts = [
        "select vault_secret_id from public.api_keys",
        "select user_id from public.api_keys",
        "select * from public.api_keys",
        "select * from vault.secrets",
        "select * from vault.decrypted_secrets",
        "select vault._root_key()",
        "select pg_read_file('/run/vault.key')",
        `select public.read_api_key('${owner?.id}', 'openai')`,
        `select public.read_api_keys('${owner?.id}', '{openai}')`,
        `select public.save_api_key('${owner?.id}', 'openai', '', 'sk-another-secret')`,
        `select public.delete_api_key('${owner?.id}', 'openai')`,
        `select public.read_chat_model('${owner?.id}')`,
      ];
      for (const attempt of attempts)
        expect([attempt, await outcome(run(actor, attempt))]).toEqual([attempt, "42501"]);
    },
  );

  test("the chat is led by what was chosen, else by the newest key, else by nobody's", async () => {
    const person = await newPerson(database);
    const choose = (choice: unknown) =>
      person.as((transaction) =>
        transaction.query("update public.profiles set chat_model = $1 where user_id = $2", [
          choice,
          person.id,
        ]),
      );
    const read = async () => {
      const { rows } = await run("service_role", "select public.read_chat_model($1) as model", [person.id]);
      return rows[0]?.model;
    };
    expect(await read()).toEqual({ choice: null, provider: null, key: null });
    for (const provider of ["openai", "xai", "duffel"]) {
      await run("service_role", "select public.save_api_key($1, $2, '', 'a-key-of-this-one')", [
        person.id,
        provider,
      ]);
    }
    expect(await read()).toMatchObject({ provider: "xai", key: { secret: "a-key-of-this-one" } });
    await choose({ source: "own_key", provider: "openai" });
    expect(await read()).toMatchObject({ choice: { provider: "openai" }, provider: "openai" });
    await choose({ source: "built_in" });
    expect(await read()).toEqual({ choice: { source: "built_in" }, provider: null, key: null });
    await choose({ source: "own_key", provider: "anthropic" });
    expect(await read()).toMatchObject({ provider: "xai" });
    expect(await outcome(choose({ source: "own_key", secret: "x" }))).toBe("23514");
  });

  test("the owner sees provider, label, last four, last check and last use", async () => {
    const { rows } = await run(
      "owner",
      "select provider, label, last_four, last_check is not null as checked, last_use, settings from public.api_keys",
    );
    expect(rows).toEqual([
      { provider: "openai", label: "mine", last_four: "1234", checked: true, last_use: null, settings: {} },
    ]);
  });

  test("the server reads the secret back, a new one replaces it, and the row holds neither", async () => {
    const person = await newPerson(database);
    const read = () =>
      run("service_role", "select public.read_api_keys($1, '{duffel}') -> 'duffel' as key", [person.id]);
    await run("service_role", "select public.save_api_key($1, 'duffel', '', 'duffel_test_first_one')", [
      person.id,
    ]);
    expect((await read()).rows).toEqual([{ key: { secret: "duffel_test_first_one", settings: {} } }]);
    await run("service_role", "select public.save_api_key($1, 'duffel', '', 'duffel_test_second_one')", [
      person.id,
    ]);
    expect((await read()).rows).toEqual([{ key: { secret: "duffel_test_second_one", settings: {} } }]);
    const { rows } = await database.query(
      "select api_keys::text as row from public.api_keys where user_id = $1",
      [person.id],
    );
    expect(JSON.stringify(rows)).not.toContain("second_one");
  });

  test("every provider of the application can be stored, and no other", async () => {
    const person = await newPerson(database);
    const save = (provider: string) =>
      run("service_role", "select public.save_api_key($1, $2, '', 'a-key-of-this-one')", [
        person.id,
        provider,
      ]);
    for (const provider of keyProviders) expect(await outcome(save(provider))).toBe("ok");
    expect(await outcome(save("somebody"))).toBe("23514");
  });

  test("only a server of one's own may do without a secret, and its address is kept beside it", async () => {
    const person = await newPerson(database);
    const save = (provider: string) =>
      run("service_role", "select public.save_api_key($1, $2, '', '', $3)", [
        person.id,
        provider,
        { baseUrl: "http://localhost:11434/v1" },
      ]);
    expect(await outcome(save("openai"))).toBe("23514");
    expect(await outcome(save("openai_compatible"))).toBe("ok");
    const { rows } = await run(
      "service_role",
      "select public.read_api_keys($1, '{openai_compatible,xai}') as keys",
      [person.id],
    );
    const settings = { baseUrl: "http://localhost:11434/v1" };
    expect(rows).toEqual([{ keys: { openai_compatible: { secret: null, settings }, xai: null } }]);
  });

  test("deleting a key or its user deletes the secret", async () => {
    const secrets = async () =>
      Number(
        (await database.query<{ n: number }>("select count(*)::int as n from vault.secrets")).rows[0]?.n,
      );
    const before = await secrets();
    const person = await newPerson(database);
    await run("service_role", "select public.save_api_key($1, 'duffel', '', 'duffel_test_abcdef')", [
      person.id,
    ]);
    await run("service_role", "select public.save_api_key($1, 'openai', '', 'sk-test-abcdef')", [person.id]);
    expect(await secrets()).toBe(before + 2);
    await run("service_role", "select public.delete_api_key($1, 'openai')", [person.id]);
    expect(await secrets()).toBe(before + 1);
    await database.query("delete from auth.users where id = $1", [person.id]);
    expect(await secrets()).toBe(before);
  });

  test.each(["short", "has a space in it", "x".repeat(501)])(
    "what is not a key is refused: %s",
    async (secret) => {
      const call = run("service_role", "select public.save_api_key($1, 'openai', '', $2)", [
        owner?.id,
        secret,
      ]);
      expect(await outcome(call)).toBe("22023");
    },
  );
});

test("a deleted user takes their trips along, and a member who goes takes nothing", async () => {
  const [alone, friend] = [await newPerson(database), await newPerson(database)];
  const trip = await newTrip(alone);
  await database.query("insert into public.trip_members values ($1, $2, 'editor')", [trip, friend.id]);
  await database.query("delete from auth.users where id = $1", [friend.id]);
  expect((await database.query("select 1 from public.trips where id = $1", [trip])).rows).toHaveLength(1);
  await database.query("delete from auth.users where id = $1", [alone.id]);
  expect((await database.query("select 1 from public.trips where id = $1", [trip])).rows).toHaveLength(0);
});
