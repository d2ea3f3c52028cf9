import type { PGlite } from "@electric-sql/pglite";
import { PgliteConnection } from "@supabase/lite/pglite";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  sql,
} from "kysely";
import { z } from "zod";
import { pgliteOptions } from "./pglite.ts";
import { TransactionLock } from "./transaction-lock.ts";

// Times leave as PostgREST writes them, "2027-01-02T03:04:05.678+00:00": what reads them may insist on ISO 8601.
const timeParsers = {
  1114: (text: string) => text.replace(" ", "T"),
  1184: (text: string) => text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"),
};

type LockedConnection = DatabaseConnection & { release: () => void };

/** A Kysely driver whose connection is a turn of the lock. */
class LockedDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #lock: TransactionLock;
  constructor({ pglite, lock }: { pglite: PGlite; lock: TransactionLock }) {
    this.#pglite = pglite;
    this.#lock = lock;
  }
  async init() {}
  async destroy() {}
  async acquireConnection(): Promise<LockedConnection> {
    const pglite = this.#pglite;
    return {
      release: await this.#lock.acquire(),
      async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
        const { rows, affectedRows } = await pglite.query<Row>(query.sql, [...query.parameters], {
          parsers: timeParsers,
        });
        return { rows, ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) };
      },
      // biome-ignore lint/correctness/useYield: Kysely's interface asks for it; nothing here streams.
      async *streamQuery() {
        throw new Error("Streaming is not supported here.");
      },
    };
  }
  async releaseConnection(connection: LockedConnection) {
    connection.release();
  }
  async beginTransaction() {
    await this.#pglite.exec("begin");
  }
  async commitTransaction() {
    await this.#pglite.exec("commit");
  }
  async rollbackTransaction() {
    await this.#pglite.exec("rollback");
  }
}

const sessionVariables = z.object({
  auth: z.object({ uid: z.string().nullish(), role: z.string().nullish(), jwt: z.unknown() }).nullish(),
  storage: z.object({ operation: z.string().nullish() }).nullish(),
});

const rpcRequest = z.object({
  method: z.string(),
  path: z.string(),
  requestHeaders: z.record(z.string(), z.string()).default({}),
});

/** PGlite as the server's connection, safe under concurrency. `dataDir` undefined keeps everything in memory. */
export class SafeConnection extends PgliteConnection {
  readonly lock = new TransactionLock();

  constructor({ dataDir, vaultKey }: { dataDir: string | undefined; vaultKey: string }) {
    super({ ...(dataDir === undefined ? {} : { url: dataDir }), pgliteOptions: pgliteOptions(vaultKey) });
    const pglite = this.driver;
    const lock = this.lock;
    this.kysely = new Kysely({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new LockedDriver({ pglite, lock }),
        createIntrospector: (database) => new PostgresIntrospector(database),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
    Object.assign(this, {
      // The server would grant every table to every role at its first request and undo each revoke of a migration.
      rlsState: "active",
      // The server's own versions of these two ask six and five times; the role was validated before they are reached.
      applyJwtSessionContext: async (database: Kysely<unknown>, variables: unknown) => {
        const { auth, storage } = sessionVariables.parse(variables);
        const role = auth?.role || "anon";
        const claims = auth?.jwt && typeof auth.jwt === "object" ? JSON.stringify(auth.jwt) : "";
        await sql`select set_config('request.jwt.claim.sub', ${auth?.uid ?? ""}, true),
          set_config('request.jwt.claim.role', ${role}, true), set_config('request.jwt.claims', ${claims}, true),
          set_config('storage.operation', ${storage?.operation ?? ""}, true), set_config('role', ${role}, true)`.execute(
          database,
        );
      },
      applyRpcRequestGucs: async (database: Kysely<unknown>, variables: unknown) => {
        const { method, path, requestHeaders } = rpcRequest.parse(variables);
        await sql`select set_config('response.status', '', true), set_config('response.headers', '', true),
          set_config('request.method', ${method}, true), set_config('request.path', ${path}, true),
          set_config('request.headers', ${JSON.stringify(requestHeaders)}, true)`.execute(database);
      },
    });
  }

  override withContext: PgliteConnection["withContext"] = (variables, work, options) =>
    !variables && !options?.forceRollback
      ? super.withContext(variables, work, options)
      : this.lock.run(() => super.withContext(variables, work, options));

  override runInTransaction: PgliteConnection["runInTransaction"] = (work) =>
    this.lock.run(() => super.runInTransaction(work));

  override transaction: PgliteConnection["transaction"] = (statements, options) =>
    this.lock.run(() => super.transaction(statements, options));

  override exec: PgliteConnection["exec"] = (query, ...parameters) =>
    this.lock.run(() => super.exec(query, ...parameters));
}
