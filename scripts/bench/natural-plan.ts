import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { answerMeeting } from "./natural-plan/answer-meeting.ts";
import { answerTrip } from "./natural-plan/answer-trip.ts";
import { checkTripAnswer, stopsOfPlan } from "./natural-plan/check-trip-answer.ts";
import { countMeetings, factsOfFields } from "./natural-plan/count-meetings.ts";

const own = fileURLToPath(new URL("./natural-plan/cases/", import.meta.url));

/** Only `prompt_0shot` reaches the readers and solvers; every other field is for judging what they answer. */
const tripCases = z.record(
  z.string(),
  z.object({
    prompt_0shot: z.string().max(100_000),
    cities: z.string().optional(),
    durations: z.string().optional(),
    golden_plan: z.string(),
    pred_5shot_pro: z.string().optional(),
  }),
);
const meetingCases = z.record(
  z.string(),
  z.object({
    prompt_0shot: z.string().max(100_000),
    constraints: z.array(z.array(z.union([z.string(), z.number()]))),
    dist_matrix: z.record(z.string(), z.record(z.string(), z.number())),
    golden_plan: z.array(z.string()),
  }),
);

function readCases<Schema extends z.ZodType>({ file, schema }: { file: string; schema: Schema }) {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

function timed<Value>(work: () => Value): { value: Value | null; ms: number; fault: string | null } {
  const started = performance.now();
  try {
    return { value: work(), ms: performance.now() - started, fault: null };
  } catch (thrown) {
    return { value: null, ms: performance.now() - started, fault: String(thrown) };
  }
}

const planKey = (plan: string) => JSON.stringify(stopsOfPlan(plan));

function expectedStays({
  cities,
  durations,
}: {
  cities?: string | undefined;
  durations?: string | undefined;
}) {
  if (cities === undefined || durations === undefined) return null;
  const days = durations.split("**");
  return cities.split("**").map((city, index) => ({ city, days: Number(days[index]) }));
}

function runTrips(cases: z.infer<typeof tripCases>) {
  const result = { n: 0, valid: 0, exact: 0, ms: 0 };
  const model = { n: 0, exact: 0 };
  const faults: string[] = [];
  for (const [
    name,
    { prompt_0shot: prompt, golden_plan: golden, pred_5shot_pro: predicted, ...fields },
  ] of Object.entries(cases)) {
    const { value, ms, fault } = timed(() => answerTrip(prompt));
    const answer = value?.text ?? "";
    const wrong = fault ? [fault] : checkTripAnswer({ prompt, answer, expected: expectedStays(fields) });
    result.n += 1;
    result.ms += ms;
    if (wrong.length === 0) result.valid += 1;
    else faults.push(`${name}: ${wrong.join("; ")}`);
    if (planKey(answer) === planKey(golden)) result.exact += 1;
    if (predicted === undefined) continue;
    model.n += 1;
    if (planKey(predicted) === planKey(golden)) model.exact += 1;
  }
  return { result: { ...result, ms: Math.round(result.ms) }, model, faults };
}

function runMeetings(cases: z.infer<typeof meetingCases>) {
  const result = { n: 0, optimal: 0, ms: 0 };
  const faults: string[] = [];
  for (const [
    name,
    { prompt_0shot: prompt, constraints, dist_matrix: matrix, golden_plan: golden },
  ] of Object.entries(cases)) {
    const { value, ms, fault } = timed(() => answerMeeting(prompt));
    const facts = factsOfFields({ constraints, matrix });
    const reached = value ? countMeetings({ steps: value, facts }) : null;
    const best = golden.filter((step) => step.startsWith("You meet ")).length;
    result.n += 1;
    result.ms += ms;
    if (reached !== null && reached >= best) result.optimal += 1;
    else faults.push(`${name}: ${fault ?? `${reached ?? "an impossible day"} of ${best} meetings`}`);
  }
  return { result: { ...result, ms: Math.round(result.ms) }, faults };
}

const percent = (part: number, n: number) => (n === 0 ? "none" : `${((100 * part) / n).toFixed(1)} %`);

/** Answers the trip and meeting tasks of NATURAL PLAN (Zheng et al. 2024) from their raw text. `ms` is for all of them. */
export async function run({ dir = own }: { dir?: string }): Promise<{ table: string; result: object }> {
  const trips = runTrips(readCases({ file: `${dir}/trip_planning.json`, schema: tripCases }) ?? {});
  const meetings = runMeetings(
    readCases({ file: `${dir}/meeting_planning.json`, schema: meetingCases }) ?? {},
  );
  const { n, valid, exact, ms } = trips.result;
  const { model } = trips;
  const table = [
    "task      cases  right             exact match      all cases",
    `trip      ${String(n).padEnd(6)} ${percent(valid, n).padEnd(8)} valid    ${percent(exact, n).padEnd(16)} ${ms} ms`,
    `meeting   ${String(meetings.result.n).padEnd(6)} ${percent(meetings.result.optimal, meetings.result.n).padEnd(8)} optimal  ${"".padEnd(16)} ${meetings.result.ms} ms`,
    `Gemini 1.5 Pro, exact match on trips: 34.8 % published${model.n > 0 ? `, ${percent(model.exact, model.n)} on these cases` : ""}.`,
    ...[...trips.faults, ...meetings.faults].slice(0, 20),
  ].join("\n");
  return { table, result: { suite: "natural-plan", task: { trip: trips.result, meeting: meetings.result } } };
}
