import type { Query } from "./sandbox.ts";

/** What several wordings of one query say together, each of which may leave something out. Throws without any. */
export function mergeQueries(queries: readonly Query[]): Query {
  const [first] = queries;
  if (!first) throw new Error("There is no query.");
  const union = (values: (query: Query) => string[]) => [...new Set(queries.flatMap(values))];
  const budgets = queries.flatMap(({ budgetMinor }) => budgetMinor ?? []);
  return {
    ...first,
    // Who says nothing travels alone, so the number that was said is the larger one.
    people: Math.max(...queries.map(({ people }) => people)),
    budgetMinor: budgets.length > 0 ? Math.min(...budgets) : null,
    rules: union(({ rules }) => rules),
    cuisines: union(({ cuisines }) => cuisines),
    transport: union(({ transport }) => transport),
    roomType: queries.find(({ roomType }) => roomType !== null)?.roomType ?? null,
  };
}
