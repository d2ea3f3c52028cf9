import { describe, expect, test } from "vitest";
import type { EditableTrip, EditIntent } from "./edit";
import { parseEdit } from "./parse-edit";
import type { MatchPlaceNames } from "./request";

/** Tuesday to Saturday. */
const trip: EditableTrip = {
  startDate: "2027-05-11",
  endDate: "2027-05-15",
  items: [
    { id: "flight", kind: "flight", title: "BER to LIS", day: "2027-05-11" },
    { id: "hotel", kind: "stay", title: "Hotel Mundial", day: "2027-05-11" },
    { id: "castle", kind: "activity", title: "Castelo de São Jorge", day: "2027-05-12", category: "sight" },
    {
      id: "tiles",
      kind: "activity",
      title: "Museu Nacional do Azulejo",
      day: "2027-05-12",
      category: "museum",
    },
    { id: "dinner2", kind: "meal", title: "Dinner: Time Out Market", day: "2027-05-12", category: "food" },
    {
      id: "jeronimos",
      kind: "activity",
      title: "Mosteiro dos Jerónimos",
      day: "2027-05-13",
      category: "religious",
    },
    {
      id: "gulbenkian",
      kind: "activity",
      title: "Museu Calouste Gulbenkian",
      day: "2027-05-14",
      category: "museum",
    },
    {
      id: "dinner4",
      kind: "meal",
      title: "Dinner: Bairro Alto taverns",
      day: "2027-05-14",
      category: "food",
    },
  ],
};

const matchPlaceNames: MatchPlaceNames = (text) =>
  [...text.matchAll(/\bMunich\b/gi)].map((match) => ({
    kind: "city",
    id: "munich",
    name: "Munich",
    start: match.index,
    end: match.index + 6,
    importance: 0.6,
  }));

const read = (text: string): EditIntent[] => parseEdit({ text, trip, today: "2026-11-24", matchPlaceNames });

const labelled: [string, EditIntent[]][] = [
  ["make day 2 slower", [{ kind: "pace", pace: "slow", day: 2 }]],
  ["Day 3 is too packed", [{ kind: "pace", pace: "slow", day: 3 }]],
  ["make the second day busier", [{ kind: "pace", pace: "fast", day: 2 }]],
  ["less walking on the last day please", [{ kind: "pace", pace: "slow", day: 5 }]],
  ["make day 4 cheaper", [{ kind: "cheaper", day: 4 }]],
  ["it's too expensive", [{ kind: "cheaper", day: null }]],
  ["swap day 2 and 3", [{ kind: "swap-days", first: 2, second: 3 }]],
  ["Can you switch days two and four?", [{ kind: "swap-days", first: 2, second: 4 }]],
  ["swap the second and the third day", [{ kind: "swap-days", first: 2, second: 3 }]],
  ["move the castelo to day 3", [{ kind: "move", itemIds: ["castle"], day: 3, part: null, minute: null }]],
  ["move jeronimos to Friday", [{ kind: "move", itemIds: ["jeronimos"], day: 4, part: null, minute: null }]],
  [
    "move the castelo to the afternoon",
    [{ kind: "move", itemIds: ["castle"], day: null, part: "afternoon", minute: null }],
  ],
  [
    "put gulbenkian on wednesday morning",
    [{ kind: "move", itemIds: ["gulbenkian"], day: 2, part: "morning", minute: null }],
  ],
  [
    "move the museum from day 2 to day 5",
    [{ kind: "move", itemIds: ["tiles"], day: 5, part: null, minute: null }],
  ],
  ["remove the castelo", [{ kind: "remove", itemIds: ["castle"] }]],
  ["remove the zoo", [{ kind: "unclear", verb: "remove", words: "the zoo", itemIds: [] }]],
  ["delete the Gulbenkan museum", [{ kind: "remove", itemIds: ["gulbenkian"] }]],
  ["remove the museum on day 4", [{ kind: "remove", itemIds: ["gulbenkian"] }]],
  [
    "remove the museum",
    [{ kind: "unclear", verb: "remove", words: "the museum", itemIds: ["tiles", "gulbenkian"] }],
  ],
  ["remove all museums", [{ kind: "remove", itemIds: ["tiles", "gulbenkian"] }]],
  ["drop the second museum", [{ kind: "remove", itemIds: ["gulbenkian"] }]],
  ["skip dinner on day 4", [{ kind: "remove", itemIds: ["dinner4"] }]],
  ["add the Oceanário on day 3", [{ kind: "add", what: "Oceanário", interest: null, day: 3, part: null }]],
  ["add something with food on day 2", [{ kind: "add", what: "food", interest: "food", day: 2, part: null }]],
  ["add a beach to the trip", [{ kind: "add", what: "beach", interest: "beach", day: null, part: null }]],
  [
    "we'd like to see LX Factory",
    [{ kind: "add", what: "LX Factory", interest: null, day: null, part: null }],
  ],
  ["cheaper hotel", [{ kind: "hotel", wish: "cheaper" }]],
  ["find us a nicer hotel", [{ kind: "hotel", wish: "better" }]],
  ["a different hotel please", [{ kind: "hotel", wish: "other" }]],
  ["hotel closer to the centre", [{ kind: "hotel", wish: "more-central" }]],
  ["cheaper flight", [{ kind: "flight", wish: "cheaper" }]],
  ["take a later flight", [{ kind: "flight", wish: "later" }]],
  ["direct flights only", [{ kind: "flight", wish: "direct" }]],
  ["start later", [{ kind: "start", day: null, minute: null, shift: 60 }]],
  ["start at 10", [{ kind: "start", day: null, minute: 600, shift: 0 }]],
  ["start day 2 at 10:30", [{ kind: "start", day: 2, minute: 630, shift: 0 }]],
  ["begin earlier on day 3", [{ kind: "start", day: 3, minute: null, shift: -60 }]],
  ["let us sleep in on day 4", [{ kind: "start", day: 4, minute: null, shift: 60 }]],
  ["one day longer", [{ kind: "length", days: 1 }]],
  ["two days shorter please", [{ kind: "length", days: -2 }]],
  [
    "change the budget to 3000 euros",
    [{ kind: "budget", budget: { amountMinor: 300_000, currency: "EUR" } }],
  ],
  ["our budget is now $2k", [{ kind: "budget", budget: { amountMinor: 200_000, currency: "USD" } }]],
  ["undo", [{ kind: "undo" }]],
  ["undo that please", [{ kind: "undo" }]],
  ["redo", [{ kind: "redo" }]],
  ["more beaches", [{ kind: "interest", interest: "beach", more: true }]],
  ["fewer museums", [{ kind: "interest", interest: "art", more: false }]],
  ["replace the castelo", [{ kind: "replace", itemIds: ["castle"], by: null }]],
  ["replace jeronimos with the Oceanário", [{ kind: "replace", itemIds: ["jeronimos"], by: "Oceanário" }]],
  ["lock the castelo", [{ kind: "lock", itemIds: ["castle"] }]],
  ["unlock gulbenkian", [{ kind: "unlock", itemIds: ["gulbenkian"] }]],
  ["replan day 3", [{ kind: "replan", day: 3 }]],
  ["from Munich", [{ kind: "origin", place: { kind: "city", id: "munich", name: "Munich" } }]],
  ["two of us", [{ kind: "party", party: { adults: 2, childAges: [] } }]],
  ["2 adults and 1 child (7)", [{ kind: "party", party: { adults: 2, childAges: [7] } }]],
  [
    "Make day 2 slower and remove the castelo",
    [
      { kind: "pace", pace: "slow", day: 2 },
      { kind: "remove", itemIds: ["castle"] },
    ],
  ],
  [
    "swap day 2 and 3 and remove the tile museum, then lock the castelo",
    [
      { kind: "swap-days", first: 2, second: 3 },
      { kind: "unclear", verb: "remove", words: "the tile museum", itemIds: ["tiles", "gulbenkian"] },
      { kind: "lock", itemIds: ["castle"] },
    ],
  ],
  [
    "swap day 2 and 3 and remove azulejo",
    [
      { kind: "swap-days", first: 2, second: 3 },
      { kind: "remove", itemIds: ["tiles"] },
    ],
  ],
  [
    "Move the castelo to Thursday, replace gulbenkian with a park and start day 4 at 11",
    [
      { kind: "move", itemIds: ["castle"], day: 3, part: null, minute: null },
      { kind: "replace", itemIds: ["gulbenkian"], by: "park" },
      { kind: "start", day: 4, minute: 660, shift: 0 },
    ],
  ],
  [
    "make day 2 slower and day 3 busier",
    [
      { kind: "pace", pace: "slow", day: 2 },
      { kind: "pace", pace: "fast", day: 3 },
    ],
  ],
  ["remove the castelo and jeronimos", [{ kind: "remove", itemIds: ["castle", "jeronimos"] }]],
  ["lock jeronimos, azulejo and the castelo", [{ kind: "lock", itemIds: ["jeronimos", "tiles", "castle"] }]],
  ["keep the castelo where it is", [{ kind: "lock", itemIds: ["castle"] }]],
  [
    "cheaper hotel, and add a beech on day 3. Also lock jeronimos!",
    [
      { kind: "hotel", wish: "cheaper" },
      { kind: "add", what: "beech", interest: null, day: 3, part: null },
      { kind: "lock", itemIds: ["jeronimos"] },
    ],
  ],
  ["remov the castelo", [{ kind: "remove", itemIds: ["castle"] }]],
  ["what a lovely plan", []],
  ["", []],
];

describe("parseEdit", () => {
  test.each(labelled)("%s", (text, intents) => expect(read(text)).toEqual(intents));

  test("shifts the dates and keeps the length", () => {
    const [intent] = read("shift the trip to 3 June");
    expect(intent).toMatchObject({
      kind: "dates",
      dates: { start: "2027-06-03", end: "2027-06-07", nights: 4 },
    });
    expect(read("change the dates to 10-14 June 2027")[0]).toMatchObject({
      kind: "dates",
      dates: { start: "2027-06-10", end: "2027-06-14" },
    });
    expect(read("in June")[0]).toMatchObject({
      kind: "dates",
      dates: { start: "2027-06-08", end: "2027-06-12" },
    });
  });

  test("two thousand characters of anything are read, never a hang", () => {
    for (const piece of ["move to ", "remove ", "day 2 ", "start at ", "1 "]) {
      expect(Array.isArray(read(piece.repeat(2000 / piece.length)))).toBe(true);
    }
  });
});
