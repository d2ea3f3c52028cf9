import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRandom } from "../../../lib/itinerary/random.ts";

// node scripts/bench/travelplanner/generate.ts writes the carried cases anew: invented cities, places and prices in the
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

type Cell = string | number;
type TableRow = Record<string, Cell>;

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

/** As pandas prints a table: every column as wide as its widest cell, to the right. */
function printTable(rows: readonly TableRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name]).length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join(" ");
  return [line(names), ...rows.map((row) => line(names.map((name) => String(row[name]))))].join("\n");
}

const quote = (text: string) =>
  text.includes("'") ? `"${text.replaceAll("\n", "\\n")}"` : `'${text.replaceAll("\n", "\\n")}'`;

function printSections(sections: Record<string, TableRow[] | string>): string {
  const parts = Object.entries(sections).map(([heading, content]) => {
    const text = typeof content === "string" ? content : printTable(content);
    return `{'Description': ${quote(heading)}, 'Content': ${quote(text)}}`;
  });
  return `[${parts.join(", ")}]`;
}

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

type Wish = {
  org: string;
  dest: string;
  first: number;
  days: number;
  people: number;
  budget: number;
  rule?: string;
  cuisine?: string[];
  room?: string;
  transport?: string;
  query: string;
};

const asked: Wish[] = [
  {
    org: "Alder Bay",
    dest: "Dunmere",
    first: 4,
    days: 3,
    people: 1,
    budget: 1500,
    query:
      "3 days in Dunmere for me alone, starting from Alder Bay on April 4th 2022 and ending on April 6th 2022. I can spend $1,500.",
  },
  {
    org: "Fairlight",
    dest: "St. Orlan",
    first: 11,
    days: 3,
    people: 4,
    budget: 4200,
    rule: "pets",
    room: "entire room",
    query:
      "Four of us and a dog go from Fairlight to St. Orlan, 11-13 April 2022. We'd like the whole place to ourselves. $4,200 in all.",
  },
  {
    org: "Dunmere",
    dest: "Northmark",
    first: 2,
    days: 5,
    people: 2,
    budget: 3900,
    cuisine: ["Italian", "Indian"],
    query:
      "Please plan a 5-day trip for a couple from Dunmere visiting 2 cities in Northmark between April 2nd and 6th, 2022. Budget: 3,900 dollars. We love Italian and Indian food.",
  },
  {
    org: "Harrow's End",
    dest: "Southmoor",
    first: 8,
    days: 5,
    people: 6,
    budget: 9800,
    rule: "parties",
    transport: "no flight",
    query:
      "Group of 6 leaving Harrow's End for two towns in Southmoor, 8 April 2022 to 12 April 2022, $9.8k. We want to throw a party where we stay, and nobody likes flying.",
  },
  {
    org: "Cedar Hollow",
    dest: "Westvale",
    first: 20,
    days: 7,
    people: 3,
    budget: 7400,
    room: "not shared room",
    transport: "no self-driving",
    query:
      "A week from Cedar Hollow through three cities of Westvale, from the 20th to the 26th of April, 2022, for 3 people with a budget of $7,400. No shared rooms, and we can't drive ourselves.",
  },
  {
    org: "Granite Pass",
    dest: "Northmark",
    first: 14,
    days: 7,
    people: 5,
    budget: 15000,
    rule: "children under 10",
    cuisine: ["French", "Mexican", "Chinese"],
    query:
      "We are five people with children under 10, so they must be welcome where we sleep. Granite Pass -> 3 cities in Northmark, 7 days, April 14 to April 20, 2022, at most $15,000. French, Mexican and Chinese meals please.",
  },
  {
    org: "East Willow",
    dest: "Alder Bay",
    first: 22,
    days: 3,
    people: 2,
    budget: 1700,
    rule: "smoking",
    room: "private room",
    query:
      "My wife and I travel from East Willow to Alder Bay, April 22nd through April 24th, 2022, with 1700 USD. We smoke, so it has to be allowed, and we prefer private rooms.",
  },
  {
    org: "Brookhaven Falls",
    dest: "Fairlight",
    first: 27,
    days: 3,
    people: 7,
    budget: 6100,
    rule: "visitors",
    query:
      "Seven travellers depart Brookhaven Falls for Fairlight from April 27th to April 29th, 2022. Our budget is $6,100. Friends will come over, visitors should be allowed.",
  },
];

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
