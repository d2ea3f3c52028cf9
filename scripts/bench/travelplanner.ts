import { fileURLToPath } from "node:url";
import { type Case, readCases, readStates } from "./travelplanner/cases.ts";
import { checkPlan, type Verdict } from "./travelplanner/check-plan.ts";
import { factsOfText } from "./travelplanner/facts-of-text.ts";
import { mergeQueries } from "./travelplanner/merge-queries.ts";
import { readQuery } from "./travelplanner/read-query.ts";
import type { Query } from "./travelplanner/sandbox.ts";
import { solveQuery } from "./travelplanner/solve-query.ts";

const own = fileURLToPath(new URL("./travelplanner/cases/", import.meta.url));

type Tally = { n: number; commonsense: number; hard: number; pass: number; ms: number };
const newTally = (): Tally => ({ n: 0, commonsense: 0, hard: 0, pass: 0, ms: 0 });
const newFaults = (): string[] => [];

/** Plans what `queryOf` reads and judges it by `truth`; what throws has failed. */
function judge({
  one: { name, sandbox },
  states,
  queryOf,
  truth,
  tally,
  faults,
}: {
  one: Case;
  states: ReadonlyMap<string, string>;
  queryOf: () => Query;
  truth: Query;
  tally: Tally;
  faults: string[];
}): void {
  const started = performance.now();
  let verdict: Verdict;
  try {
    const { plan } = solveQuery({ query: queryOf(), sandbox });
    tally.ms += performance.now() - started;
    verdict = checkPlan({ plan, query: truth, sandbox, states });
  } catch (thrown) {
    verdict = { commonsense: [String(thrown)], hard: ["no plan"] };
  }
  const { commonsense, hard } = verdict;
  tally.n += 1;
  if (commonsense.length === 0) tally.commonsense += 1;
  if (hard.length === 0) tally.hard += 1;
  if (commonsense.length + hard.length === 0) tally.pass += 1;
  else faults.push(`${name}: ${[...commonsense, ...hard].join("; ")}`);
}

/** The fields without what a single wording does not say. */
function leftOpen({ fields, without }: { fields: Query; without: string }): Query {
  return {
    ...fields,
    ...(without === "budget" ? { budgetMinor: null } : {}),
    ...(without === "people_number" ? { people: 1 } : {}),
    ...(without === "house_rule" ? { rules: [] } : {}),
    ...(without === "cuisine" ? { cuisines: [] } : {}),
    ...(without === "room_type" ? { roomType: null } : {}),
  };
}

const row = ({ name, tally: { n, commonsense, hard, pass, ms } }: { name: string; tally: Tally }) =>
  [
    name.padEnd(24),
    String(n).padEnd(6),
    ...[commonsense, hard, pass].map((count) =>
      (n === 0 ? "none" : `${((100 * count) / n).toFixed(1)} %`).padEnd(12),
    ),
    `${Math.round(ms)} ms`,
  ].join(" ");

/**
 * Plans the queries of TravelPlanner (Xie et al., ICML 2024) from raw text and from their fields. Its owners forbid to
 * tune for their leaderboard: this is a regression gate of our own and nothing else.
 */
export async function run({ dir = own }: { dir?: string }): Promise<{ table: string; result: object }> {
  const [cases, states] = [readCases(dir), readStates(dir)];
  const known = [...new Set(states.values())];
  const [raw, structured, wordings] = [newTally(), newTally(), newTally()];
  const faults = { raw: newFaults(), structured: newFaults(), wordings: newFaults() };
  for (const one of cases) {
    const { sandbox, fields, wordings: texts } = one;
    const read = (words: string) => () => readQuery({ text: words, sandbox, states: known });
    const truth = fields ?? factsOfText({ text: texts[0]?.text ?? "", sandbox, states });
    const rest = { one, states };
    // A case is everything that its wordings say together.
    const queryOf = () => mergeQueries(texts.map(({ text }) => read(text)()));
    if (texts.length > 0) judge({ ...rest, queryOf, truth, tally: raw, faults: faults.raw });
    if (!fields) continue;
    judge({ ...rest, queryOf: () => fields, truth: fields, tally: structured, faults: faults.structured });
    for (const { text: wording, without } of texts) {
      const open = leftOpen({ fields, without });
      judge({ ...rest, queryOf: read(wording), truth: open, tally: wordings, faults: faults.wordings });
    }
  }
  const table = [
    "from                     n      commonsense  hard         both         all of them",
    row({ name: "raw text", tally: raw }),
    row({ name: "single wordings of it", tally: wordings }),
    row({ name: "fields", tally: structured }),
    ...Object.entries(faults).flatMap(([name, own]) => own.slice(0, 10).map((fault) => `${name}: ${fault}`)),
  ].join("\n");
  const short = ({ n, commonsense, hard, pass }: Tally) => ({ n, commonsense, hard, pass });
  const result = {
    suite: "travelplanner",
    ...short(raw),
    structured: short(structured),
    wordings: short(wordings),
  };
  return { table, result };
}
