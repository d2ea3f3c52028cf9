import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { listConversations, listMessages, loadChat, saveAnswer } from "@/lib/chat/queries";
import { AppError } from "@/lib/errors/app-error";
import { createReadKey, deleteApiKey, listApiKeys, saveApiKey } from "@/lib/keys/keys";
import { getProfile, saveProfile } from "@/lib/profiles/queries";
import type { Database } from "@/lib/supabase/database";
import { changeEffect } from "@/lib/trips/change-effect";
import {
  acceptChangeSet,
  createTrip,
  deleteTrip,
  getHistory,
  getOpenChangeSet,
  getTrip,
  listTrips,
  proposeChangeSet,
  redoTrip,
  rejectChangeSet,
  restoreTrip,
  undoTrip,
  writeOperations,
} from "@/lib/trips/queries";
import { itemSchema, tripFieldsSchema } from "@/lib/trips/schema";
import { newItem, tripFields } from "./people.ts";

// The application's own queries through the real client and the real wire, on the migrations of this folder.
const { address } = vi.hoisted(() => ({ address: { url: "", secretKey: "" } }));
vi.mock("@/lib/env/server", () => ({
  serverEnv: () => ({ NEXT_PUBLIC_SUPABASE_URL: address.url, SUPABASE_SECRET_KEY: address.secretKey }),
}));

const readySchema = z.object({ url: z.string(), publishableKey: z.string(), secretKey: z.string() });
let child: ChildProcess;
let publishableKey: string;

function startServer(): Promise<z.infer<typeof readySchema>> {
  child = spawn(
    process.execPath,
    ["scripts/embedded/supabase/main.ts", "--ephemeral", "--rate-factor", "100"],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
      if (output.includes("\n")) resolve(readySchema.parse(JSON.parse(output)));
    });
    child.on("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

const newClient = () =>
  createClient<Database>(address.url, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });

async function newGuest() {
  const supabase = newClient();
  const { data, error } = await supabase.auth.signInAnonymously();
  if (error || !data.user) throw error ?? new Error("no user");
  return { supabase, id: data.user.id };
}

let ana: Awaited<ReturnType<typeof newGuest>>;
let ben: Awaited<ReturnType<typeof newGuest>>;

beforeAll(async () => {
  const ready = await startServer();
  Object.assign(address, ready);
  publishableKey = ready.publishableKey;
  ana = await newGuest();
  ben = await newGuest();
});

afterAll(() => {
  child.kill("SIGTERM");
});

const fields = tripFieldsSchema.parse(tripFields);
const anItem = (values: Record<string, unknown> = {}) => itemSchema.parse(newItem(values));

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "ok";
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : String(thrown);
  }
}

const newTripOf = (person: typeof ana, title = "Lisbon") =>
  createTrip(person.supabase, { id: randomUUID(), fields: { ...fields, title } });

describe("a trip over the wire", () => {
  test("is made, changed, taken back, brought again, restored and deleted", async () => {
    const { supabase } = ana;
    const tripId = await newTripOf(ana);
    const key = () => randomUUID();
    const item = anItem();
    const operations = [{ op: "item.add" as const, item }];
    const first = { tripId, baseRevision: 0, operations, idempotencyKey: key(), summary: "A castle" };
    expect(await writeOperations(supabase, first)).toMatchObject({ revision: 1, replayed: false });
    expect(await writeOperations(supabase, first)).toMatchObject({ revision: 1, replayed: true });
    const { trip, role } = await getTrip(supabase, { tripId });
    expect({ role, items: trip.items }).toEqual({ role: "owner", items: [item] });
    await undoTrip(supabase, { tripId, idempotencyKey: key() });
    expect((await getTrip(supabase, { tripId })).trip.items).toEqual([]);
    await redoTrip(supabase, { tripId, idempotencyKey: key() });
    await restoreTrip(supabase, { tripId, revision: 0, idempotencyKey: key() });
    const history = await getHistory(supabase, { tripId });
    expect(history.map(({ source, summary }) => [source, summary])).toEqual([
      ["restore", "Back to revision 0"],
      ["redo", "A castle"],
      ["undo", "A castle"],
      ["hand", "A castle"],
    ]);
    await deleteTrip(supabase, { tripId });
    expect(await codeOf(getTrip(supabase, { tripId }))).toBe("not_found");
  });

  test("is changed by a proposal as its effect said", async () => {
    const { supabase } = ana;
    const tripId = await newTripOf(ana);
    const { trip } = await getTrip(supabase, { tripId });
    const changes = [anItem({ title: "One" }), anItem({ title: "Two", position: "a1" })].map((item) => ({
      id: randomUUID(),
      operation: { op: "item.add" as const, item },
      reason: "You like castles.",
    }));
    const proposal = { trip, changes, summary: "Two castles", conversationId: null };
    await rejectChangeSet(supabase, { changeSetId: await proposeChangeSet(supabase, proposal) });
    expect(await getOpenChangeSet(supabase, { tripId })).toBeNull();
    await proposeChangeSet(supabase, proposal);
    const open = await getOpenChangeSet(supabase, { tripId });
    expect(open?.changes).toEqual(changes);
    const effect = changeEffect({ trip, changes, convert: () => null });
    await acceptChangeSet(supabase, {
      changeSetId: open?.id ?? "",
      changeIds: null,
      idempotencyKey: randomUUID(),
    });
    const after = (await getTrip(supabase, { tripId })).trip;
    expect(effect.status === "possible" && effect.trip.items).toEqual(after.items);
  });

  test("of somebody else is as if it were not there", async () => {
    const tripId = await newTripOf(ana);
    const item = anItem();
    const attempts = [
      getTrip(ben.supabase, { tripId }),
      writeOperations(ben.supabase, {
        tripId,
        baseRevision: 0,
        operations: [{ op: "item.add", item }],
        idempotencyKey: randomUUID(),
      }),
      undoTrip(ben.supabase, { tripId, idempotencyKey: randomUUID() }),
      deleteTrip(ben.supabase, { tripId }),
      loadChat(ben.supabase, {
        conversationId: randomUUID(),
        tripId,
        message: { id: randomUUID(), parts: [] },
      }),
      getTrip(ben.supabase, { tripId: "1; drop table trips" }),
    ];
    expect(await Promise.all(attempts.map(codeOf))).toEqual(attempts.map(() => "not_found"));
    expect((await listTrips(ben.supabase)).trips).toEqual([]);
    expect(await codeOf(getTrip(newClient(), { tripId }))).toBe("not_allowed");
  });

  test("stands in a list that is read page by page, each trip once", async () => {
    const person = await newGuest();
    const secret = await newGuest();
    await newTripOf(secret);
    // A guest holds 20 trips and a page 24: the second half belongs to a friend who invited them.
    const admin = createClient<Database>(address.url, address.secretKey);
    for (let count = 0; count < 15; count++) {
      await newTripOf(person, `Mine ${count}`);
      const theirs = await newTripOf(ben, `Theirs ${count}`);
      await admin.from("trip_members").insert({ trip_id: theirs, user_id: person.id, role: "viewer" });
    }
    const first = await listTrips(person.supabase);
    expect(first.trips).toHaveLength(24);
    const second = await listTrips(person.supabase, { cursor: first.nextCursor ?? "" });
    expect(second.nextCursor).toBeNull();
    const titles = [...first.trips, ...second.trips].map(({ title }) => title);
    expect(new Set(titles).size).toBe(30);
    expect(titles[0]).toBe("Theirs 14");
    expect((await listTrips(person.supabase, { cursor: "x_y" })).trips).toHaveLength(24);
  });
});

test("a chat is stored once and read back in order, by its owner only", async () => {
  const tripId = await newTripOf(ana);
  const conversationId = randomUUID();
  const question = { id: randomUUID(), parts: [{ type: "text", text: "Slower, please" }] };
  const answer = { id: randomUUID(), parts: [{ type: "text", text: "Gladly." }], metadata: { model: "m" } };
  const load = () => loadChat(ana.supabase, { conversationId, tripId, message: question });
  expect(await load()).toMatchObject({ isNew: true, role: "owner", trip: { id: tripId } });
  await saveAnswer(ana.supabase, { conversationId, message: answer });
  await saveAnswer(ana.supabase, { conversationId, message: answer });
  expect((await load()).isNew).toBe(false);
  const messages = await listMessages(ana.supabase, { conversationId });
  expect(messages).toEqual([
    { ...question, role: "user", metadata: {} },
    { ...answer, role: "assistant" },
  ]);
  expect(await listConversations(ana.supabase, { tripId })).toMatchObject([{ id: conversationId }]);
  expect(await codeOf(listMessages(ben.supabase, { conversationId }))).toBe("not_found");
  expect(await codeOf(saveAnswer(ben.supabase, { conversationId, message: answer }))).toBe("not_found");
});

test("a profile exists from the first moment and is changed by its owner only", async () => {
  const profile = await getProfile(ben.supabase);
  expect(profile).toEqual({
    name: "",
    home_city_id: null,
    currency: "EUR",
    units: "metric",
    preferences: {},
  });
  const changed = { ...profile, name: "Ben", currency: "JPY", preferences: { pace: "slow" as const } };
  expect(await saveProfile(ben.supabase, { userId: ben.id, profile: changed })).toEqual(changed);
  const forged = saveProfile(ana.supabase, { userId: ben.id, profile: { ...changed, name: "Taken over" } });
  expect(await codeOf(forged)).toBe("not_found");
  expect((await getProfile(ben.supabase)).name).toBe("Ben");
});

describe("a provider key", () => {
  test("is stored, shown by its last four, read for one use, replaced and deleted", async () => {
    const save = (secret: string) =>
      saveApiKey({ userId: ana.id, provider: "openai", label: "mine", secret, settings: {} });
    await save("sk-planted-first-1111");
    await save("sk-planted-second-2222");
    const [shown] = await listApiKeys(ana.supabase);
    expect(shown).toMatchObject({ provider: "openai", label: "mine", last_four: "2222", last_use: null });
    expect(JSON.stringify(shown)).not.toContain("planted");
    expect(await createReadKey({ userId: ana.id })("openai")).toBe("sk-planted-second-2222");
    expect((await listApiKeys(ana.supabase))[0]?.last_use).toEqual(expect.any(String));
    expect(await listApiKeys(ben.supabase)).toEqual([]);
    expect(await createReadKey({ userId: ben.id })("openai")).toBeNull();
    await deleteApiKey({ userId: ana.id, provider: "openai" });
    expect(await createReadKey({ userId: ana.id })("openai")).toBeNull();
  });

  test("is read once in a request, together with the others that are asked for at the same time", async () => {
    const save = (provider: "openai" | "duffel", secret: string) =>
      saveApiKey({ userId: ana.id, provider, label: "", secret, settings: {} });
    await save("openai", "sk-planted-first-1111");
    await save("duffel", "duffel_test_planted");
    const asked = vi.spyOn(globalThis, "fetch");
    const readKey = createReadKey({ userId: ana.id });
    const keys = await Promise.all([readKey("openai"), readKey("duffel"), readKey("xai")]);
    expect(keys).toEqual(["sk-planted-first-1111", "duffel_test_planted", null]);
    expect(await readKey("duffel")).toBe("duffel_test_planted");
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    for (const provider of ["openai", "duffel"] as const) await deleteApiKey({ userId: ana.id, provider });
  });

  test("of a server of one's own is its address and model, without a secret where it needs none", async () => {
    const settings = { baseUrl: "http://models.example:11434/v1", model: "llama3.3" };
    const provider = "openai_compatible" as const;
    await saveApiKey({ userId: ana.id, provider, label: "", secret: "", settings });
    expect(await listApiKeys(ana.supabase)).toMatchObject([{ provider, last_four: "", settings }]);
    expect(await createReadKey({ userId: ana.id })(provider)).toBeNull();
    await deleteApiKey({ userId: ana.id, provider });
  });

  test("is in no error, not even in its cause", async () => {
    const secret = "sk planted with spaces";
    const key = { provider: "openai" as const, label: "", secret, settings: {} };
    const thrown = await saveApiKey({ userId: ana.id, ...key }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AppError);
    const said =
      thrown instanceof AppError ? JSON.stringify([thrown.message, thrown.cause, thrown.stack]) : "";
    expect(said).toContain("22023");
    expect(said).not.toContain("planted");
  });

  test("is out of reach of a browser, whoever is signed in", async () => {
    const attempts = [
      ana.supabase.rpc("read_api_key", { p_user_id: ana.id, p_provider: "openai" }),
      ana.supabase.rpc("read_api_keys", { p_user_id: ana.id, p_providers: ["openai"] }),
      ana.supabase.rpc("delete_api_key", { p_user_id: ana.id, p_provider: "openai" }),
    ];
    for (const attempt of attempts) expect((await attempt).error?.code).toBe("42501");
  });
});
