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

const answer = (conversationId: string, { text = "answer", replaces = "", by = ana } = {}) =>
  by.as((transaction) =>
    transaction.query("select public.save_answer($1, $2, $3)", [
      conversationId,
      message(text),
      replaces || null,
    ]),
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

test("another answer takes the place of the old one when it is stored, not before", async () => {
  const { conversationId, second } = await talk();
  await say({ conversationId, words: second, replaces: second.id });
  expect(await saidIn(conversationId)).toEqual(["first", "answer", "second", "answer"]);
  await answer(conversationId, { text: "another", replaces: second.id });
  expect(await saidIn(conversationId)).toEqual(["first", "answer", "second", "another"]);
});

test("an answer replaces nothing in another conversation, and nobody else's answer replaces any", async () => {
  const [one, other] = [await talk(), await talk()];
  await answer(one.conversationId, { replaces: other.first.id });
  expect(await saidIn(other.conversationId)).toHaveLength(4);
  await expect(answer(one.conversationId, { replaces: one.first.id, by: ben })).rejects.toThrow(
    "no such conversation",
  );
  expect(await saidIn(one.conversationId)).toHaveLength(5);
});

test("nothing is forgotten in another conversation, for an answer's id, or by somebody else", async () => {
  const [one, other] = [await talk(), await talk()];
  const correct = (replaces: string) =>
    say({ conversationId: one.conversationId, words: message("third"), replaces });
  await expect(correct(other.first.id)).rejects.toThrow("that message is gone");
  expect(await saidIn(other.conversationId)).toHaveLength(4);
  const { rows } = await database.query<{ id: string }>(
    "select id from public.messages where conversation_id = $1 and role = 'assistant' limit 1",
    [one.conversationId],
  );
  await expect(correct(String(rows[0]?.id))).rejects.toThrow("that message is gone");
  const { conversationId, first } = one;
  await expect(say({ conversationId, words: message("x"), replaces: first.id, by: ben })).rejects.toThrow(
    "no such trip",
  );
  expect(await saidIn(conversationId)).toHaveLength(4);
});
