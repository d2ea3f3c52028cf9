import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";

const historySql = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (
    version text primary key, statements text[], name text);`;

/** Runs a file and its record in one transaction: it is applied and known, or neither. */
async function apply({
  pglite,
  file,
  text,
  record,
}: {
  pglite: PGlite;
  file: string;
  text: string;
  record: string[];
}) {
  const [version, name] = record;
  try {
    await pglite.transaction(async (transaction) => {
      await transaction.exec(text);
      await transaction.query(
        "insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, array[$3])",
        [version, name, text],
      );
    });
  } catch (thrown) {
    throw new Error(`The migration ${file} failed: ${thrown instanceof Error ? thrown.message : thrown}`, {
      cause: thrown,
    });
  }
}

/**
 * Applies what is new of `<folder>/migrations/*.sql`, in the order of their names and recorded as the Supabase CLI
 * records them, then `<folder>/seed.sql` if this is the first time. Answers how many were applied.
 */
export async function migrate({ pglite, folder }: { pglite: PGlite; folder: string }): Promise<number> {
  await pglite.exec(historySql);
  const { rows } = await pglite.query<{ version: string }>(
    "select version from supabase_migrations.schema_migrations",
  );
  const known = new Set(rows.map(({ version }) => version));
  const migrations = join(folder, "migrations");
  const files = existsSync(migrations)
    ? readdirSync(migrations)
        .filter((file) => /^\d{14}_.+\.sql$/.test(file))
        .sort()
    : [];
  const fresh = files.filter((file) => !known.has(file.slice(0, 14)));
  for (const file of fresh) {
    const text = readFileSync(join(migrations, file), "utf8");
    await apply({ pglite, file, text, record: [file.slice(0, 14), file.slice(15, -4)] });
  }
  const seed = join(folder, "seed.sql");
  if (known.size === 0 && existsSync(seed)) await pglite.exec(readFileSync(seed, "utf8"));
  return fresh.length;
}
