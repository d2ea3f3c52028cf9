import { describe, expect, test } from "vitest";
import plain from "../../../scripts/bench/requests/plain.json";
import varied from "../../../scripts/bench/requests/varied.json";
import { parseRequest } from "./parse-request";
import type { MatchPlaceNames, PlaceSpan } from "./request";

const today = "2026-11-24";

const countries = ["Japan", "Portugal"];
const cities =
  "Lisbon Berlin Rome New_York Paris Tokyo Kyoto Porto London Barcelona Nice Vienna Prague Hamburg Athens Copenhagen Munich Madrid Amsterdam Bali Brussels Venice Sicily Dublin Istanbul Seville Edinburgh Florence Stockholm Oslo Zurich Dubrovnik Granada".split(
    " ",
  );

/** A small gazetteer in the shape of the real one. */
const matchPlaceNames: MatchPlaceNames = (text) => {
  const find = ({ name, kind }: { name: string; kind: PlaceSpan["kind"] }) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, "gi"))].map(
      (match): PlaceSpan => ({
        kind,
        id: name,
        name,
        start: match.index,
        end: match.index + name.length,
        importance: 0.5,
      }),
    );
  return [
    ...cities.flatMap((name) => find({ name: name.replace("_", " "), kind: "city" })),
    ...countries.flatMap((name) => find({ name, kind: "country" })),
  ].sort((left, right) => left.start - right.start);
};

const read = (text: string) => parseRequest({ text, today, matchPlaceNames, defaultCurrency: "EUR" });

describe("parseRequest", () => {
  test("each chip says which words it came from", () => {
    const text = "5 days in Lisbon for two in May, from Berlin, about 2500 euros, we like food and old towns";
    const { chips } = read(text);
    expect(chips.map(({ field, label, from }) => [field, label, from])).toEqual([
      ["destination", "Lisbon", "Lisbon"],
      ["origin", "Berlin", "Berlin"],
      ["dates", "Tuesday 11 May to Saturday 15 May 2027", "in May"],
      ["duration", "4 nights", "5 days"],
      ["party", "2 adults", "for two"],
      ["budget", "€2,500", "2500 euros"],
      ["interest", "food", "food"],
      ["interest", "old towns", "old towns"],
    ]);
    for (const { from, start, end } of chips) expect(text.slice(start, end).trim()).toBe(from);
  });

  test("chips show the traveller's own words where these were mended to be read", () => {
    const text = "Lisbon 4 nigths in febuary next year, 2 peple, two thousand euros";
    const { chips } = read(text);
    expect(chips.map(({ field, from }) => [field, from])).toEqual([
      ["destination", "Lisbon"],
      ["dates", "in febuary next year"],
      ["duration", "4 nigths"],
      ["party", "2 peple"],
      ["budget", "two thousand euros"],
    ]);
    for (const { from, start, end } of chips) expect(text.slice(start, end).trim()).toBe(from);
  });

  test("nights are read city by city", () => {
    const { stays, dates } = read("3 nights Rome, two in Venice and then Nice for 4 nights, from 5 May 2027");
    expect(stays.map(({ place, nights }) => [place.name, nights])).toEqual([
      ["Rome", 3],
      ["Venice", 2],
      ["Nice", 4],
    ]);
    expect([dates.start, dates.end]).toEqual(["2027-05-05", "2027-05-14"]);
    expect(read("Porto 5 nights, hotel 2 nights").stays).toEqual([]);
  });

  test("a sight that must be seen is no destination beside the city, and a hyphen joins two cities", () => {
    const cities = ["Amsterdam", "Van", "Zurich", "Lisbon"];
    const asWords: MatchPlaceNames = (text) =>
      [...text.matchAll(/[\p{L}-]+/gu)].flatMap((match) =>
        cities.includes(match[0])
          ? [
              {
                kind: "city" as const,
                id: match[0],
                name: match[0],
                start: match.index,
                end: match.index + match[0].length,
                importance: 0.5,
              },
            ]
          : [],
      );
    const readWith = (text: string) =>
      parseRequest({ text, today, matchPlaceNames: asWords, defaultCurrency: "EUR" });
    const museum = readWith("Amsterdam, must see the Van Gogh Museum");
    expect(museum.destinations.map(({ name }) => name)).toEqual(["Amsterdam"]);
    expect(museum.mustHaves).toEqual(["Van Gogh Museum"]);
    const joined = readWith("Zurich-Lisbon in June");
    expect([joined.origin?.name, joined.destinations.map(({ name }) => name)]).toEqual([
      "Zurich",
      ["Lisbon"],
    ]);
  });

  test("says that a search takes nine adults at most", () => {
    const { party, assumed } = read("Lisbon in May for 12 people");
    expect(party.adults).toBe(9);
    expect(assumed).toContain("A search takes 9 adults at most, so I planned and priced for 9 of your 12.");
  });

  test("says what it assumed", () => {
    expect(read("Lisbon in May").assumed).toEqual([
      "You named a month; I took Tuesday 11 May to Saturday 15 May 2027.",
      "You did not say for how long; I took five days.",
      "You did not say how many travel; I took two adults.",
    ]);
  });

  test("the days are never in the past and never end before they begin, whatever today is", () => {
    for (const now of ["2026-12-31", "2027-01-01", "2028-02-28", "2027-03-27", "2027-10-31"]) {
      for (const { text } of [...plain, ...varied]) {
        if (/20\d\d|\/\d\d\b/.test(text)) continue;
        const { dates } = parseRequest({ text, today: now, matchPlaceNames, defaultCurrency: "EUR" });
        expect(dates.start >= now, `${text} on ${now}: ${dates.start}`).toBe(true);
        expect(dates.end >= dates.start).toBe(true);
        expect(dates.nights).toBeLessThanOrEqual(60);
      }
    }
  });

  test("ten thousand characters of anything are read, never a hang", () => {
    for (const piece of ["a ", "1", "1 000 ", "may ", "from to ", "(((", "no , ", "for two "]) {
      const { dates } = read(piece.repeat(10_000 / piece.length));
      expect(dates.end >= dates.start).toBe(true);
    }
  });
});
