import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { SafeConnection } from "./connection.ts";

export type Claims = { role: string; sub?: string | undefined; exp?: number | undefined };
type Rights = { broadcast: boolean; presence: boolean };
export type ChannelRights = { read: Rights; write: Rights };

const everything: ChannelRights = {
  read: { broadcast: true, presence: true },
  write: { broadcast: true, presence: true },
};

const seenSchema = z.array(z.object({ extension: z.enum(["broadcast", "presence"]) }));

/** Ends the transaction in which the policies were tried, so that nothing of it stays. */
class Undo extends Error {}

async function tryPolicies({
  transaction,
  topic,
  claims,
}: {
  transaction: Kysely<unknown>;
  topic: string;
  claims: Claims;
}) {
  const rights: ChannelRights = {
    read: { broadcast: false, presence: false },
    write: { broadcast: false, presence: false },
  };
  const ids = [randomUUID(), randomUUID()];
  await sql`insert into realtime.messages (id, topic, extension, private) values
    (${ids[0]}::uuid, ${topic}, 'broadcast', true), (${ids[1]}::uuid, ${topic}, 'presence', true)`.execute(
    transaction,
  );
  await sql`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
    set_config('request.jwt.claim.sub', ${claims.sub ?? ""}, true), set_config('request.jwt.claim.role', ${claims.role}, true),
    set_config('realtime.topic', ${topic}, true), set_config('role', ${claims.role}, true)`.execute(
    transaction,
  );
  const { rows } =
    await sql`select extension from realtime.messages where id in (${ids[0]}::uuid, ${ids[1]}::uuid)`.execute(
      transaction,
    );
  for (const { extension } of seenSchema.parse(rows)) rights.read[extension] = true;
  for (const extension of ["broadcast", "presence"] as const) {
    await sql`savepoint attempt`.execute(transaction);
    try {
      await sql`insert into realtime.messages (topic, extension, private) values (${topic}, ${extension}, true)`.execute(
        transaction,
      );
      rights.write[extension] = true;
    } catch (thrown) {
      if (!(thrown instanceof Error && "code" in thrown && thrown.code === "42501")) throw thrown;
    }
    await sql`rollback to savepoint attempt`.execute(transaction);
  }
  return rights;
}

/** What a user may do on a private topic: the policies on realtime.messages decide, as on hosted Supabase. */
export async function channelRights(input: {
  connection: SafeConnection;
  topic: string;
  claims: Claims;
}): Promise<ChannelRights> {
  const { connection, topic, claims } = input;
  if (claims.role === "service_role") return everything;
  let rights: ChannelRights | undefined;
  try {
    await connection.runInTransaction(async (transaction) => {
      rights = await tryPolicies({ transaction, topic, claims });
      throw new Undo();
    });
  } catch (thrown) {
    if (!(thrown instanceof Undo)) throw thrown;
  }
  if (!rights) throw new Error("The policies gave no answer.");
  return rights;
}

/** A public topic is open to whoever holds an API key. */
export const publicRights = everything;
