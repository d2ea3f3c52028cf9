import { z } from "zod";
import type { TestDatabase } from "./embedded/supabase/database.ts";

const columnSchema = z.object({
  table_name: z.string(),
  column_name: z.string(),
  type: z.string(),
  nullable: z.boolean(),
  optional: z.boolean(),
});
const functionSchema = z.object({
  name: z.string(),
  result: z.string(),
  returns_set: z.boolean(),
  arguments: z.array(z.object({ name: z.string(), type: z.string(), optional: z.boolean() })),
});

const columnsSql = `
  select c.table_name, c.column_name, c.udt_name as type, c.is_nullable = 'YES' as nullable,
    (c.column_default is not null or c.is_nullable = 'YES' or c.is_identity = 'YES') as optional
  from information_schema.columns c where c.table_schema = 'public' order by c.table_name, c.column_name`;

const functionsSql = `
  select p.proname as name, t.typname as result, p.proretset as returns_set,
    coalesce((select jsonb_agg(jsonb_build_object('name', p.proargnames[i], 'type', at.typname,
      'optional', i > p.pronargs - p.pronargdefaults) order by i)
      from generate_series(1, p.pronargs) i join pg_type at on at.oid = p.proargtypes[i - 1]), '[]') as arguments
  from pg_proc p join pg_type t on t.oid = p.prorettype
  where p.pronamespace = 'public'::regnamespace and t.typname <> 'trigger'
  order by p.proname`;

const scalars: Record<string, string> = {
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  float8: "number",
  numeric: "number",
  jsonb: "Json",
  json: "Json",
  void: "undefined",
};

function toTypeScript(type: string): string {
  return type.startsWith("_") ? `${toTypeScript(type.slice(1))}[]` : (scalars[type] ?? "string");
}

function tableText({ name, columns }: { name: string; columns: z.infer<typeof columnSchema>[] }): string {
  const line = (column: (typeof columns)[number], mark: string) =>
    `          ${column.column_name}${mark}: ${toTypeScript(column.type)}${column.nullable ? " | null" : ""};`;
  const block = (title: string, mark: (column: (typeof columns)[number]) => string) =>
    `        ${title}: {\n${columns.map((column) => line(column, mark(column))).join("\n")}\n        };`;
  return [
    `      ${name}: {`,
    block("Row", () => ""),
    block("Insert", ({ optional }) => (optional ? "?" : "")),
    block("Update", () => "?"),
    "        Relationships: [];",
    "      };",
  ].join("\n");
}

function functionText({
  name,
  result,
  returns_set: isSet,
  arguments: parameters,
}: z.infer<typeof functionSchema>): string {
  const list = parameters
    .map((parameter) => `${parameter.name}${parameter.optional ? "?" : ""}: ${toTypeScript(parameter.type)}`)
    .join("; ");
  const type = toTypeScript(result);
  return `      ${name}: { Args: ${list ? `{ ${list} }` : "Record<string, never>"}; Returns: ${isSet ? `${type}[]` : type} };`;
}

/** The schema "public" in the shape that supabase-js is typed with. The same database gives the same text. */
export async function generateTypes(database: TestDatabase): Promise<string> {
  const columns = z.array(columnSchema).parse((await database.query(columnsSql)).rows);
  const functions = z.array(functionSchema).parse((await database.query(functionsSql)).rows);
  const tables = Map.groupBy(columns, ({ table_name }) => table_name);
  return `// Written by "npm run types" from supabase/migrations. Do not edit.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
${[...tables].map(([name, entries]) => tableText({ name, columns: entries })).join("\n")}
    };
    Views: Record<string, never>;
    Functions: {
${functions.map(functionText).join("\n")}
    };
    Enums: Record<string, never>;
    CompositeTypes: Record<string, never>;
  };
};
`;
}
