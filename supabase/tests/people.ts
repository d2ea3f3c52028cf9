import { randomUUID } from "node:crypto";
import type { Transaction } from "@electric-sql/pglite";
import type { TestDatabase } from "../../scripts/embedded/supabase/database.ts";

export type Person = {
  id: string;
  as: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
};

/** Makes an account in the database and answers how to act as it. */
export async function newPerson(database: TestDatabase, { isGuest = false } = {}): Promise<Person> {
  const id = randomUUID();
  await database.query("insert into auth.users (id, email, is_anonymous) values ($1, $2, $3)", [
    id,
    isGuest ? null : `${id}@example.com`,
    isGuest,
  ]);
  return {
    id,
    as: (work) =>
      database.asRole({ role: "authenticated", claims: { sub: id, is_anonymous: isGuest } }, work),
  };
}

export const tripFields = {
  title: "Lisbon",
  startDate: "2027-05-03",
  endDate: "2027-05-07",
  destinationCityIds: ["lisbon"],
  originCityId: null,
  party: { adults: 2, childAges: [] },
  budgetMinor: 250_000,
  currency: "EUR",
  interests: ["food"],
  pace: "balanced",
  brief: "5 days in Lisbon",
};

/** Makes a trip and answers its id. */
export async function newTrip(owner: Person): Promise<string> {
  const id = randomUUID();
  await owner.as((transaction) => transaction.query("select public.create_trip($1, $2)", [id, tripFields]));
  return id;
}

export function newItem(fields: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    kind: "activity",
    title: "Castle",
    day: "2027-05-03",
    position: "a0",
    start: "2027-05-03T10:00",
    startZone: "Europe/Lisbon",
    end: "2027-05-03T12:00",
    endZone: "Europe/Lisbon",
    place: { name: "Castle", lat: 38.7139, lon: -9.1335 },
    endPlace: null,
    cost: { amountMinor: 3000, currency: "EUR", evidence: { kind: "typical", source: "TripSage places" } },
    locked: false,
    note: "",
    details: { category: "sight" },
    ...fields,
  };
}

/** The SQLSTATE that a call ends with, or "ok". */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
  }
}
