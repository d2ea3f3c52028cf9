import { refuse, requireDistinct, requireWhole } from "./require-whole.ts";

const mostGroups = 24;
const mostOptions = 80;
const mostWishes = 8;
const mostModes = 8;
const mostWorth = 100;
const mostMinor = 1_000_000_000_000;

/** One way to fill a group: a flight of a leg, a room of a stay. */
export type Option = {
  id: string;
  /** For the whole party and the whole group, minor units. */
  costMinor: number;
  /** 0 to 100: how much better it is than the plainest, apart from its price. */
  worth: number;
  /** What may not be mixed with other modes: "self-driving"; `null` goes with everything. */
  mode: string | null;
  /** Ids of the wishes that have to be given up for it. */
  breaks: readonly string[];
};

/** Exactly one option of each group is taken. */
export type Group = { id: string; name: string; options: readonly Option[] };

/** What the traveller asked for and could give up before the trip falls through. */
export type Wish = {
  id: string;
  /** "an entire home", "not flying": follows "giving up". */
  what: string;
  /** What giving it up is worth avoiding, minor units: it is weighed against spending more. */
  weightMinor: number;
};

export type BudgetProblem = {
  groups: readonly Group[];
  /** `null`: money does not matter. */
  budgetMinor: number | null;
  /** What is spent in any case, such as meals. */
  certainMinor: number;
  currency: string;
  /** Modes that never occur in one trip, in pairs. */
  conflicts: readonly (readonly [string, string])[];
  wishes: readonly Wish[];
};

export const modesOf = (groups: readonly Group[]) => [
  ...new Set(groups.flatMap(({ options }) => options.flatMap(({ mode }) => mode ?? []))),
];

function checkOption({ option, name, wishes }: { option: Option; name: string; wishes: Set<string> }): void {
  requireWhole({
    value: option.costMinor,
    min: 0,
    max: mostMinor,
    what: `The cost of an option for ${name}`,
  });
  requireWhole({ value: option.worth, min: 0, max: mostWorth, what: `The worth of an option for ${name}` });
  if (option.breaks.some((id) => !wishes.has(id))) refuse(`An option for ${name} breaks an unknown wish.`);
}

/** Throws `bad_input` with what is wrong. A problem that passes has a bounded search, whatever is in it. */
export function checkBudgetProblem(problem: BudgetProblem): void {
  const { groups, budgetMinor, certainMinor, wishes, currency } = problem;
  if (!/^[A-Z]{3}$/.test(currency)) refuse("The currency is not a code of three letters.");
  requireDistinct({ ids: groups.map(({ id }) => id), most: mostGroups, what: "parts of a trip" });
  requireDistinct({ ids: wishes.map(({ id }) => id), most: mostWishes, what: "wishes" });
  requireWhole({ value: certainMinor, min: 0, max: mostMinor, what: "What is spent in any case" });
  if (budgetMinor !== null) requireWhole({ value: budgetMinor, min: 0, max: mostMinor, what: "The budget" });
  for (const { what, weightMinor } of wishes) {
    requireWhole({ value: weightMinor, min: 0, max: mostMinor, what: `The weight of ${what}` });
  }
  const known = new Set(wishes.map(({ id }) => id));
  for (const { name, options } of groups) {
    requireDistinct({ ids: options.map(({ id }) => id), most: mostOptions, what: `options for ${name}` });
    for (const option of options) checkOption({ option, name, wishes: known });
  }
  if (modesOf(groups).length > mostModes) refuse(`There are at most ${mostModes} modes in one problem.`);
}
