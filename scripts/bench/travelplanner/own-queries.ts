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

/** Queries of our own, worded as differently as people do. */
export const asked: Wish[] = [
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
