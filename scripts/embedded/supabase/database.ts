import type { PGlite, Results, Transaction } from "@electric-sql/pglite";
import { SafeConnection } from "./connection.ts";
import { generateKeys } from "./keys.ts";
import { migrate } from "./migrate.ts";
import { createApp, ensureSystemSchema } from "./system-schema.ts";

type Role = "anon" | "authenticated" | "service_role";
type Identity = { role: Role; claims?: Record<string, unknown> };

export type TestDatabase = {
  /** As the owner of the database: no policy applies. */
  query<Row>(text: string, parameters?: unknown[]): Promise<Results<Row>>;
  exec(text: string): Promise<void>;
  /** Runs `work` as PostgREST would run a request: in a transaction, with that role and those claims. */
  asRole<Result>(identity: Identity, work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  pglite: PGlite;
  close(): Promise<void>;
};

/**
 * The project's database in memory: what a hosted project has, plus every migration of `folder` ("supabase"). For SQL
 * tests and for generating types.
 */
export async function openDatabase({ folder = "supabase" }: { folder?: string } = {}): Promise<TestDatabase> {
  const keys = generateKeys();
  const connection = new SafeConnection({ dataDir: undefined, vaultKey: keys.vaultKey });
  const pglite = connection.driver;
  await pglite.waitReady;
  const email = { send: () => Promise.resolve() };
  const app = await createApp({ connection, keys, siteUrl: "http://localhost:3000", email });
  await ensureSystemSchema({ app, connection });
  await migrate({ pglite, folder });
  return {
    pglite,
    query: (text, parameters) => pglite.query(text, parameters),
    exec: async (text) => {
      await pglite.exec(text);
    },
    asRole: ({ role, claims = {} }, work) =>
      pglite.transaction(async (transaction) => {
        const jwt = JSON.stringify({ role, ...claims });
        await transaction.query(
          "select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true), set_config('request.jwt.claim.role', $3, true), set_config('role', $3, true)",
          [jwt, String(claims.sub ?? ""), role],
        );
        return work(transaction);
      }),
    close: () => connection.close(),
  };
}
