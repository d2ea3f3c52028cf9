import { fitTogether, mergePlans } from "./edits/combine";
import type { Outcome } from "./edits/days";
import {
  addSomething,
  changePace,
  changeStart,
  replaceItem,
  replanDay,
  type Search,
} from "./edits/engine-changes";
import { addFlights, changeHotel } from "./edits/searched-changes";
import { changeBudget, lockItems, moveItems, removeItems, swapDays } from "./edits/single-changes";
import type { TripEdit } from "./grammar";
import type { Move } from "./move";
import { explainYourself } from "./plan-trip";
import type { Results } from "./read-prompt";
import { join, sayCost, sayFindings } from "./sentences";
import type { ShortTrip } from "./tool-outputs";

type Editing = { edit: TripEdit; trip: ShortTrip; results: Results; search: Search };
type Done = Exclude<Outcome, { kind: "ask" }>;

function carryOut({ edit, trip, results, search }: Editing): Outcome | null {
  switch (edit.kind) {
    case "swap_days":
      return swapDays({ edit, trip, results });
    case "pace":
      return changePace({ edit, trip, results });
    case "start":
      return changeStart({ edit, trip, results });
    case "remove":
      return edit.itemIds.length === 0 ? null : removeItems({ edit, trip, results });
    case "move":
      return moveItems({ edit, trip, results });
    case "lock":
      return lockItems({ edit, trip, results });
    case "replace":
      return replaceItem({ edit, trip, results, search });
    case "hotel":
      return changeHotel({ edit, trip, results });
    case "add":
      return addSomething({ edit, trip, results, search });
    case "replan":
      return replanDay({ edit, trip, results });
    case "budget":
      return changeBudget({ edit, trip, results });
    case "origin":
      return addFlights({ edit, trip, results });
    case "unclear":
      return { kind: "refused", say: edit.question, suggestions: edit.suggestions };
  }
}

/** Single changes come first, so that days which are planned anew are planned on the trip as they leave it. */
const isSingle = ({ kind }: TripEdit) => ["swap_days", "remove", "move", "lock", "budget"].includes(kind);

/** Everything the edits come to, each on the trip that the ones before leave; or the search that is needed first. */
function carryOutAll({
  edits,
  trip,
  results,
}: {
  edits: readonly TripEdit[];
  trip: ShortTrip;
  results: Results;
}) {
  const search: Search = { nth: 0 };
  const done = new Map<TripEdit, Done>();
  let after = trip;
  for (const edit of [...edits.filter(isSingle), ...edits.filter((other) => !isSingle(other))]) {
    const outcome = carryOut({ edit, trip: after, results, search });
    if (!outcome) continue;
    if (outcome.kind === "ask") return { ask: outcome.move, after, outcomes: [] };
    if (outcome.kind === "changes") after = outcome.trip;
    done.set(edit, outcome);
  }
  // Said in the order in which it was asked.
  return { ask: null, after, outcomes: edits.flatMap((edit) => done.get(edit) ?? []) };
}

function finish({ results, what, refusals }: { results: Results; what: string; refusals: string[] }): Move {
  const { proposal } = results;
  if (proposal?.status === "error") {
    return { say: `I could not propose this. ${proposal.message}`, suggestions: ["Make day 2 slower"] };
  }
  const draft = results.drafts.at(-1);
  return {
    say: join([
      `${what} Look at the difference and accept what you like.`,
      ...refusals,
      draft?.status === "ok" ? sayCost({ cost: draft.data.cost }) : "",
      results.check ? sayFindings(results) : "",
    ]),
  };
}

/** The next move towards the changes of a trip that has a plan: all that a text asks for become one proposal. */
export function editTrip({
  edits,
  trip,
  results,
}: {
  edits: readonly TripEdit[];
  trip: ShortTrip;
  results: Results;
}): Move {
  const all = carryOutAll({ edits, trip, results });
  if (all.ask) return all.ask;
  const { outcomes, after } = all;
  const refused = outcomes.flatMap((outcome) => (outcome.kind === "refused" ? outcome : []));
  const plans = outcomes.flatMap((outcome) => (outcome.kind === "plan" ? outcome.input : []));
  const singles = outcomes.flatMap((outcome) => (outcome.kind === "changes" ? outcome.changes : []));
  if (plans.length === 0 && singles.length === 0) {
    if (refused.length === 0) return explainYourself();
    const suggestions = refused.flatMap((outcome) => outcome.suggestions ?? []);
    return {
      say: refused.map(({ say }) => say).join(" "),
      ...(suggestions.length > 0 ? { suggestions } : {}),
    };
  }
  const fitted = fitTogether({ before: trip, after, changes: singles, plans: mergePlans(plans) });
  const last = results.drafts.at(-1);
  if (last?.status === "error") return { say: `I could not do this. ${last.message}` };
  const next = fitted.plans[results.drafts.length];
  const draft = last ? { draftId: last.data.draftId } : {};
  if (next) {
    const input = { ...next, ...(last ? { onDraftId: last.data.draftId } : {}) };
    return { say: "", calls: [{ name: "plan_days", input }] };
  }
  if (last && !results.check) return { say: "", calls: [{ name: "check_trip", input: draft }] };
  const summary = outcomes
    .flatMap((outcome) => (outcome.kind === "refused" ? [] : outcome.summary))
    .join("; ")
    .slice(0, 500);
  if (!results.proposal) {
    const changes = fitted.changes.length > 0 ? { changes: fitted.changes.slice(0, 100) } : {};
    return { say: "", calls: [{ name: "propose_changes", input: { ...draft, summary, ...changes } }] };
  }
  const what = outcomes
    .flatMap((outcome) =>
      outcome.kind === "changes" ? outcome.what : outcome.kind === "plan" ? `${outcome.summary}.` : [],
    )
    .join(" ");
  return finish({ results, what, refusals: refused.map(({ say }) => say) });
}
