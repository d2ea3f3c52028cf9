import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answerTrip } from "./natural-plan/answer-trip.ts";
import { checkTripAnswer } from "./natural-plan/check-trip-answer.ts";
import { countMeetings, factsOfFields } from "./natural-plan/count-meetings.ts";
import { readMeeting } from "./natural-plan/read-meeting.ts";
import { readTrip } from "./natural-plan/read-trip.ts";
import { run } from "./natural-plan.ts";

test("every carried trip is valid and every carried day has the most meetings", async () => {
  const { result, table } = await run({});
  expect(result).toMatchObject({
    suite: "natural-plan",
    task: { trip: { n: 8, valid: 8 }, meeting: { n: 10, optimal: 10 } },
  });
  expect(table).toContain("34.8 %");
});

test("a folder without the files has no cases", async () => {
  const { result } = await run({ dir: "/nowhere" });
  expect(result).toMatchObject({ task: { trip: { n: 0 }, meeting: { n: 0 } } });
});

const trip = `You plan to visit 3 European cities for 9 days in total. You only take direct flights to commute between cities. You would like to visit Rome for 4 days. During day 6 and day 9, you have to attend a conference in Rome. You want to spend 3 days in St. Gallen. You plan to stay in Palma de Mallorca for 4 days.

Here are the cities that have direct flights:
St. Gallen and Palma de Mallorca, from Palma de Mallorca to Rome.

Find a trip plan of visiting the cities for 9 days by taking direct flights to commute between them.`;

const told = {
  days: 9,
  cities: [
    { name: "Rome", days: 4, windows: [{ firstDay: 6, lastDay: 9 }] },
    { name: "St. Gallen", days: 3, windows: [] },
    { name: "Palma de Mallorca", days: 4, windows: [] },
  ],
  flights: [
    { from: "St. Gallen", to: "Palma de Mallorca" },
    { from: "Palma de Mallorca", to: "St. Gallen" },
    { from: "Palma de Mallorca", to: "Rome" },
  ],
};

test("a trip is read from its text", () => {
  expect(readTrip(trip)).toEqual(told);
});

test.each([
  [/You would like to visit Rome for 4 days\./, "Rome should get four days."],
  [
    /During day 6 and day 9, you have to attend a conference in Rome\./,
    "A friend waits in Rome on days 6-9.",
  ],
  [/During day 6 and day 9, you/, "From day 6 till day 9 you"],
  [/You want to spend 3 days in St\. Gallen\./, "Spend 2 nights in St. Gallen, please."],
  [/Here are the cities that have direct flights:/, "These are the only direct flights:"],
  [/You plan to visit 3 European cities for 9 days in total\./, "We tour 3 Asian cities, 9 days in total."],
])("the wording may vary: %s", (from, to) => {
  expect(trip).toMatch(from);
  expect(readTrip(trip.replace(from, to))).toEqual(told);
});

test("the checker finds what is wrong with a trip", () => {
  const expected = told.cities.map(({ name, days }) => ({ city: name, days }));
  const { text } = answerTrip(trip);
  expect(checkTripAnswer({ prompt: trip, answer: text, expected })).toEqual([]);
  const faultsOf = (answer: string) => checkTripAnswer({ prompt: trip, answer, expected }).join("; ");
  expect(faultsOf("")).toContain("0 of 3 cities");
  expect(faultsOf(text.replace("Day 6-9:** Visit Rome for 4", "Day 6-8:** Visit Rome for 3"))).toMatch(
    /day 9.*4 days.*not in Rome/,
  );
  const backwards =
    "Day 1-4: visit Rome for 4 days. Day 4-7: visit Palma de Mallorca for 4 days. Day 7-9: visit St. Gallen for 3 days";
  expect(faultsOf(backwards)).toMatch(/no flight from Rome.*|not in Rome/);
});

const meeting = `You are visiting San Francisco for the day and want to meet as many friends as possible.

Travel distances (in minutes):
Marina District to Fisherman's Wharf: 10.
Fisherman's Wharf to Marina District: 9.

CONSTRAINTS: You arrive at Marina District at 9:00AM. Mary Ann will be at Fisherman's Wharf from 11:45AM to 1:15PM. You'd like to meet Mary Ann for a minimum of 75 minutes.

Your response should start with 'SOLUTION:'.`;

const toldDay = {
  start: { place: "Marina District", minute: 540 },
  friends: [{ name: "Mary Ann", place: "Fisherman's Wharf", from: 705, until: 795, minutes: 75 }],
  travel: [
    { from: "Marina District", to: "Fisherman's Wharf", minutes: 10 },
    { from: "Fisherman's Wharf", to: "Marina District", minutes: 9 },
  ],
};

test.each([
  ["as it is", /$/, ""],
  ["a clock of 24 hours", /from 11:45AM to 1:15PM/, "between 11:45 and 13:15"],
  ["a.m. and p.m.", /from 11:45AM to 1:15PM/, "from 11:45 a.m. to 1:15 p.m."],
  ["another verb", /will be at/, "is available at"],
  ["at least", /for a minimum of 75 minutes/, "for at least 75 minutes"],
  [
    "another arrival",
    /You arrive at Marina District at 9:00AM/,
    "You start your day at Marina District at 9 AM",
  ],
])("a day of meetings is read from its text: %s", (_, from, to) => {
  expect(readMeeting(meeting.replace(from, to))).toEqual(toldDay);
});

test("a text of another kind is refused by both readers", () => {
  expect(() => readTrip("Hello.")).toThrow("direct flights");
  expect(() => readMeeting("Hello.")).toThrow("where the day begins");
});

test("the walk through an answer counts only meetings that can take place", () => {
  const file = new URL("./natural-plan/cases/meeting_planning.json", import.meta.url);
  const [first]: {
    constraints: string[][];
    dist_matrix: Record<string, Record<string, number>>;
    golden_plan: string[];
  }[] = Object.values(JSON.parse(readFileSync(file, "utf8")));
  if (!first) throw new Error("no case");
  const facts = factsOfFields({ constraints: first.constraints, matrix: first.dist_matrix });
  expect(countMeetings({ steps: first.golden_plan, facts })).toBe(1);
  const tooEarly = first.golden_plan.filter((step) => !step.startsWith("You wait"));
  const teleported = first.golden_plan.filter((step) => !step.startsWith("You travel"));
  expect(countMeetings({ steps: teleported, facts })).toBeNull();
  expect(tooEarly.length).toBeLessThanOrEqual(first.golden_plan.length);
  expect(countMeetings({ steps: [...first.golden_plan, ...first.golden_plan.slice(-1)], facts })).toBeNull();
});
