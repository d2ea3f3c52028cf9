import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type TestDatabase } from "../../scripts/embedded/supabase/database.ts";
import { newPerson, newTrip, type Person } from "./people.ts";

let database: TestDatabase;
let ana: Person;
let ben: Person;
let tripId: string;

beforeAll(async () => {
  database = await openDatabase();
  [ana, ben] = [await newPerson(database), await newPerson(database)];
  tripId = await newTrip(ana);
});
afterAll(() => database.close());

const message = (text: string, id = randomUUID()) => ({ id, parts: [{ type: "text", text }] });

const say = (input: {
  conversationId: string;
  words: ReturnType<typeof message>;
  replaces?: string;
  by?: Person;
}) =>
  (input.by ?? ana).as((transaction) =>
    transaction.query("select public.load_chat($1, $2, $3, $4)", [
      input.conversationId,
      tripId,
      input.words,
      input.replaces ?? null,
    ]),
  );

const answer = (conversationId: string) =>
  ana.as((transaction) =>
    transaction.query("select public.save_answer($1, $2)", [conversationId, message("answer")]),
  );

const saidIn = async (conversationId: string) =>
  (
    await database.query<{ text: string }>(
      "select parts -> 0 ->> 'text' as text from public.messages where conversation_id = $1 order by place",
      [conversationId],
    )
  ).rows.map(({ text }) => text);

/** Two questions with their answers. */
async function talk() {
  const conversationId = randomUUID();
  const [first, second] = [message("first"), message("second")];
  for (const words of [first, second]) {
    await say({ conversationId, words });
    await answer(conversationId);
  }
  return { conversationId, first, second };
}

test("a conversation is named by its first words, and only its owner renames it", async () => {
  const { conversationId } = await talk();
  const title = async () =>
    (await database.query("select title from public.conversations where id = $1", [conversationId])).rows;
  expect(await title()).toEqual([{ title: "first" }]);
  const rename = (person: Person) =>
    person.as((transaction) =>
      transaction.query("update public.conversations set title = 'mine' where id = $1", [conversationId]),
    );
  await rename(ben);
  expect(await title()).toEqual([{ title: "first" }]);
  await rename(ana);
  expect(await title()).toEqual([{ title: "mine" }]);
});

test("a corrected message takes the place of the old one and of all that followed", async () => {
  const { conversationId, second } = await talk();
  await say({ conversationId, words: message("corrected"), replaces: second.id });
  expect(await saidIn(conversationId)).toEqual(["first", "answer", "corrected"]);
});

test("the same message again only forgets what followed it", async () => {
  const { conversationId, first } = await talk();
  await say({ conversationId, words: first, replaces: first.id });
  expect(await saidIn(conversationId)).toEqual(["first"]);
});

test("nothing is forgotten in another conversation, for an answer's id, or by somebody else", async () => {
  const [one, other] = [await talk(), await talk()];
  await say({ conversationId: one.conversationId, words: message("third"), replaces: other.first.id });
  expect(await saidIn(other.conversationId)).toHaveLength(4);
  expect(await saidIn(one.conversationId)).toHaveLength(5);
  const { rows } = await database.query<{ id: string }>(
    "select id from public.messages where conversation_id = $1 and role = 'assistant' limit 1",
    [one.conversationId],
  );
  await say({ conversationId: one.conversationId, words: message("fourth"), replaces: String(rows[0]?.id) });
  expect(await saidIn(one.conversationId)).toHaveLength(6);
  const { conversationId, first } = one;
  await expect(say({ conversationId, words: message("x"), replaces: first.id, by: ben })).rejects.toThrow(
    "no such trip",
  );
  expect(await saidIn(conversationId)).toHaveLength(6);
});
