import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRandom } from "../../../lib/itinerary/random.ts";
import { asked } from "./own-queries.ts";
import { printSections, type TableRow } from "./print-reference.ts";

// node scripts/bench/travelplanner/generate.ts (and biome for the layout) writes the carried cases anew: invented cities, places and prices in the
// formats of TravelPlanner, because its own rows are not ours to ship. The queries are our own words.

const states: Record<string, string[]> = {
  Northmark: ["Alder Bay", "Brookhaven Falls", "Cedar Hollow"],
  Southmoor: ["Dunmere", "East Willow", "Fairlight"],
  Westvale: ["Granite Pass", "St. Orlan", "Harrow's End"],
};
const cities = Object.values(states).flat();
const kinds = [
  "Chinese",
  "American",
  "Italian",
  "Mexican",
  "Indian",
  "Mediterranean",
  "French",
  "Cafe",
  "Pizza",
];
const rules = ["No smoking", "No pets", "No parties", "No visitors", "No children under 10"];
const rooms = ["Entire home/apt", "Private room", "Shared room"];

const random = createRandom(2022);
const below = (count: number) => Math.floor(random() * count);
const pick = <Value>(list: readonly Value[]) => list[below(list.length)] ?? list[0];

const restaurants = (city: string) =>
  Array.from(
    { length: 14 },
    (_, index): TableRow => ({
      Name: `${pick(["Blue", "Old", "Little", "Grand"])} ${pick(["Spoon", "Kettle", "Oven", "Table"])} ${index + 1}`,
      "Average Cost": 10 + below(60),
      Cuisines: [...new Set([kinds[index % kinds.length], pick(kinds), pick(kinds)])].join(", "),
      "Aggregate Rating": below(50) / 10,
      City: city,
    }),
  );
const attractions = (city: string) =>
  Array.from(
    { length: 8 },
    (_, index): TableRow => ({
      Name: `${pick(["Museum", "Garden", "Tower", "Park"])} ${index + 1} of ${city}`,
      Latitude: 40 + below(1000) / 1000,
      Longitude: -90 - below(1000) / 1000,
      Address: `${index + 1} Main St, ${city}`,
      Phone: "Unknown",
      Website: "Unknown",
      City: city,
    }),
  );
const stays = (city: string) =>
  Array.from(
    { length: 12 },
    (_, index): TableRow => ({
      NAME: `${pick(["Bright", "Quiet", "Cozy"])} ${pick(["loft", "room", "studio"])} no. ${index + 1}, ${pick(["centre", "river"])}`,
      price: 60 + below(300),
      "room type": rooms[index % 3] ?? "",
      house_rules: rules.filter((_rule, rule) => (index >> 1) % 5 === rule || below(5) === 0).join(" & "),
      "minimum nights": index === 11 ? 5 : 1,
      "maximum occupancy": 1 + below(6),
      "review rate number": 1 + below(5),
      city,
    }),
  );
const flights = ({ from, to, date }: { from: string; to: string; date: string }): TableRow[] =>
  Array.from({ length: below(4) }, (): TableRow => {
    const leave = 5 + below(14);
    const clock = (hour: number) => `${String(hour).padStart(2, "0")}:${String(below(60)).padStart(2, "0")}`;
    return {
      "Flight Number": `X${1_000_000 + below(8_999_999)}`,
      Price: 60 + below(250),
      DepTime: clock(leave),
      ArrTime: clock(leave + 3),
      ActualElapsedTime: "3 hours 0 minutes",
      FlightDate: date,
      OriginCityName: from,
      DestCityName: to,
      Distance: 400 + below(900),
    };
  });

function road({ from, to }: { from: string; to: string }) {
  const hours = 2 + Math.abs(cities.indexOf(from) - cities.indexOf(to)) * 2;
  const km = hours * 90;
  const say = (mode: string, cost: number) =>
    `${mode}, from ${from} to ${to}, duration: ${hours} hours 5 mins, distance: ${km} km, cost: ${cost}`;
  return {
    [`Self-driving from ${from} to ${to}`]: say("self-driving", Math.floor(km / 20)),
    [`Taxi from ${from} to ${to}`]: say("taxi", km),
  };
}

function referenceOf({
  org,
  visited,
  dates,
}: {
  org: string;
  visited: readonly string[];
  dates: readonly string[];
}) {
  const path = [org, ...visited, org];
  const sections: Record<string, TableRow[] | string> = {};
  for (const city of visited) {
    sections[`Attractions in ${city}`] = attractions(city);
    sections[`Restaurants in ${city}`] = restaurants(city);
    sections[`Accommodations in ${city}`] = stays(city);
  }
  for (const [index, to] of path.slice(1).entries()) {
    const from = path[index] ?? org;
    const date = dates[index * 2] ?? "";
    const found = flights({ from, to, date });
    sections[`Flight from ${from} to ${to} on ${date}`] =
      found.length > 0 ? found : `There is no flight from ${from} to ${to} on ${date}.`;
    Object.assign(sections, road({ from, to }));
  }
  return sections;
}

const day = (date: number) => `2022-04-${String(date).padStart(2, "0")}`;
const folder = fileURLToPath(new URL("./cases/", import.meta.url));
mkdirSync(folder, { recursive: true });
const rows = asked.map((wish, index) => {
  const { org, dest, first, days, people, budget, rule, cuisine, room, transport, query } = wish;
  const dates = Array.from({ length: days }, (_, offset) => day(first + offset));
  const visited = states[dest]?.slice(0, (days - 1) / 2) ?? [dest];
  return {
    sections: referenceOf({ org, visited, dates }),
    row: {
      org,
      dest,
      days,
      visiting_city_number: visited.length,
      date: dates,
      level: rule || cuisine || room || transport ? "medium" : "easy",
      idx: index,
      local_constraint: {
        "house rule": rule ?? null,
        cuisine: cuisine ?? null,
        "room type": room ?? null,
        transportation: transport ?? null,
      },
      budget,
      people_number: people,
      queries: { own: query },
    },
  };
});
const validation = rows.map(({ row, sections }) => ({
  ...row,
  reference_information: printSections(sections),
}));
writeFileSync(`${folder}validation.json`, `${JSON.stringify(validation, null, 1)}\n`);
// Training queries have no fields: they are read and judged by their words alone.
const training = [
  "Please plan a trip for one person from Alder Bay to Dunmere for 3 days, from April 4th to April 6th, 2022, with a budget of $1,500.",
  "Plan 3 days for a group of 4 people from Fairlight to St. Orlan, April 11th to April 13th, 2022. The budget is $4,200, pets come along and we need entire rooms.",
].map((query, index) => ({ query, sections: rows[index]?.sections ?? {} }));
const lines = (list: readonly unknown[]) => `${list.map((one) => JSON.stringify(one)).join("\n")}\n`;
writeFileSync(
  `${folder}std_travelplanner.jsonl`,
  lines(
    training.map(({ query, sections }) => ({
      messages: [
        { role: "user", content: `Given Information:${printSections(sections)}\n\nQuery:${query}\n` },
      ],
    })),
  ),
);
writeFileSync(`${folder}train_ref_info.jsonl`, lines(training.map(({ sections }) => sections)));
writeFileSync(
  `${folder}citySet_with_states.txt`,
  `${Object.entries(states)
    .flatMap(([state, own]) => own.map((city) => `${city}\t${state}`))
    .join("\n")}\n`,
);
