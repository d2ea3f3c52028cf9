import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { readReference } from "./read-reference.ts";
import type { Query, Sandbox } from "./sandbox.ts";

export type Case = {
  name: string;
  /** The ways in which the query is put at hand, each with what it leaves open; only texts reach the reader. */
  wordings: { text: string; without: string }[];
  /** The benchmark's own fields; null for the training queries, which have none. */
  fields: Query | null;
  sandbox: Sandbox;
};

const text = z.string().max(20_000);
const words = z.union([z.string(), z.array(z.string())]).nullish();
const record = z.object({
  org: text,
  dest: text,
  days: z.coerce.number().int().min(1).max(30),
  visiting_city_number: z.coerce.number().int().min(1).max(10).optional(),
  date: z.union([z.array(z.string()), z.string()]),
  idx: z.union([z.string(), z.number()]).optional(),
  people_number: z.coerce.number().int().min(1).max(50).nullish(),
  budget: z.union([z.number(), z.string()]).nullish(),
  local_constraint: z
    .union([
      z.string(),
      z.object({ "house rule": words, cuisine: words, "room type": words, transportation: words }),
    ])
    .nullish(),
  queries: z.record(z.string(), text).optional(),
  query: text.optional(),
  reference_information: z.unknown(),
});
const message = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });

const listOf = (value: z.infer<typeof words>) => (value ? [value].flat().filter((one) => one !== "-") : []);

/** A dict as Python prints it, or as JSON. */
function constraintsOf(value: z.infer<typeof record>["local_constraint"]) {
  if (typeof value !== "string") return value;
  const json = value.replaceAll("'", '"').replace(/\bNone\b/g, "null");
  return record.shape.local_constraint.unwrap().unwrap().options[1].safeParse(JSON.parse(json)).data;
}

/** "$1,700", 1700 or nothing. */
function minorOf(budget: string | number | null | undefined): number | null {
  const amount = Number(String(budget ?? "").replace(/[^\d.]/g, "") || Number.NaN);
  return Number.isFinite(amount) ? Math.round(amount * 100) : null;
}

function fieldsOf(row: z.infer<typeof record>): Query {
  const local = constraintsOf(row.local_constraint);
  return {
    org: row.org,
    dest: row.dest,
    days: row.days,
    cityCount: row.visiting_city_number ?? 1,
    dates: typeof row.date === "string" ? (row.date.match(/\d{4}-\d{2}-\d{2}/g) ?? []) : row.date,
    people: row.people_number ?? 1,
    budgetMinor: minorOf(row.budget),
    rules: listOf(local?.["house rule"]),
    cuisines: listOf(local?.cuisine),
    roomType: listOf(local?.["room type"])[0] ?? null,
    transport: listOf(local?.transportation),
  };
}

const linesOf = (file: string) =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line): unknown => JSON.parse(line))
    : [];

function readValidation(file: string): Case[] {
  if (!existsSync(file)) return [];
  const rows = z.array(record).parse(JSON.parse(readFileSync(file, "utf8")));
  return rows.map((row, index) => {
    const queries = Object.entries({ ...row.queries, ...(row.query ? { query: row.query } : {}) });
    return {
      name: `validation ${row.idx ?? index}`,
      wordings: queries.map(([name, wording]) => ({
        text: wording,
        without: /without_([a-z_]+?)_one/.exec(name)?.[1] ?? "",
      })),
      fields: fieldsOf(row),
      sandbox: readReference(row.reference_information),
    };
  });
}

/** The training queries; their information stands in a file of its own or, without that, in the message itself. */
function readTraining(dir: string): Case[] {
  const references = linesOf(`${dir}/train_ref_info.jsonl`);
  return linesOf(`${dir}/std_travelplanner.jsonl`).flatMap((line, index): Case[] => {
    const content = message.parse(line).messages.find(({ role }) => role === "user")?.content ?? "";
    const at = content.lastIndexOf("Query:");
    if (at < 0) return [];
    const given = content.slice(0, at).replace(/^[\s\S]*?Given Information:/, "");
    const query = content.slice(at + "Query:".length).trim();
    const sandbox = readReference(references[index] ?? given);
    return [
      { name: `training ${index + 1}`, wordings: [{ text: query, without: "" }], fields: null, sandbox },
    ];
  });
}

/** The cases of a folder; a file that is not there has none. */
export const readCases = (dir: string): Case[] => [
  ...readTraining(dir),
  ...readValidation(`${dir}/validation.json`),
];

/** City and state, separated by a tab. */
export function readStates(dir: string): Map<string, string> {
  const file = `${dir}/citySet_with_states.txt`;
  if (!existsSync(file)) return new Map();
  return new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .map((line) => line.split("\t").map((part) => part.trim()))
      .flatMap(([city, state]): [string, string][] => (city && state ? [[city, state]] : [])),
  );
}
