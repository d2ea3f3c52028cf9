import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Extension, PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_stat_statements } from "@electric-sql/pglite/contrib/pg_stat_statements";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { uuid_ossp } from "@electric-sql/pglite/contrib/uuid_ossp";
import { vector } from "@electric-sql/pglite-pgvector";

const extensionFolder = "/pglite/share/postgresql/extension";

/**
 * Extensions written in plain SQL, put into the in-memory file system in which Postgres looks for them, so that
 * `create extension` in a migration reads as on hosted Supabase. The Vault's root key goes the same way: it exists in
 * the memory of this process and nowhere in the database.
 */
function sqlExtensions(vaultKey: string): Extension {
  const source = join(import.meta.dirname, "extensions");
  return {
    name: "sql-extensions",
    setup: async (_pg, emscriptenOpts) => {
      const install = (module: { FS: typeof emscriptenOpts.FS }) => {
        module.FS.mkdirTree(extensionFolder);
        for (const file of readdirSync(source)) {
          module.FS.writeFile(`${extensionFolder}/${file}`, readFileSync(join(source, file)));
        }
        module.FS.mkdirTree("/run");
        module.FS.writeFile("/run/vault.key", vaultKey);
      };
      const before = emscriptenOpts.preRun ?? [];
      return {
        emscriptenOpts: {
          ...emscriptenOpts,
          preRun: [...(Array.isArray(before) ? before : [before]), install],
        },
      };
    },
  };
}

/**
 * How Postgres is started here: Supabase's search path, and a stack depth that fits the worker's 16 MB stack (without
 * it a deep recursion overflows the engine's stack, and it then answers every statement with an empty success).
 */
export function pgliteOptions(vaultKey: string): PGliteOptions {
  const startParams = PGlite.defaultStartParams
    .map((parameter) =>
      parameter.startsWith("search_path=") ? 'search_path="$user",public,extensions' : parameter,
    )
    .concat("-c", "max_stack_depth=1000kB");
  const contrib = { uuid_ossp, pgcrypto, btree_gist, pg_trgm, unaccent, pg_stat_statements, vector };
  return { startParams, extensions: { ...contrib, sql_extensions: sqlExtensions(vaultKey) } };
}

/**
 * Makes the cluster in a folder beside `dataDir` and renames it into place: a start that is killed half way leaves a
 * folder that the next start sweeps away, never a half-made database.
 */
export async function ensureCluster({ dataDir, vaultKey }: { dataDir: string; vaultKey: string }) {
  if (existsSync(join(dataDir, "PG_VERSION"))) return;
  const parent = dirname(resolve(dataDir));
  const prefix = `.${basename(dataDir)}.new-`;
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(parent)) {
    if (entry.startsWith(prefix)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
  const beside = join(parent, `${prefix}${process.pid}`);
  const pglite = new PGlite({ ...pgliteOptions(vaultKey), dataDir: beside });
  await pglite.waitReady;
  await pglite.close();
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(beside, dataDir);
}
