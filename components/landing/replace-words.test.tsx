import { describe, expect, test } from "vitest";
import placeNames from "@/lib/geo/data/place-names.json";
import { parseRequest } from "@/lib/itinerary/request/parse-request";
import { datesInWords, partyInWords, replaceWords } from "./replace-words";

const sentence = "5 days in Lisbon for two in May, from Berlin, about 2500 EUR, food and old towns";

function read(text: string) {
  const places = [
    { kind: "city", id: "lisbon", name: "Lisbon" },
    { kind: "city", id: "berlin", name: "Berlin" },
    { kind: "city", id: "porto", name: "Porto" },
  ] as const;
  return parseRequest({
    text,
    today: "2026-11-25",
    defaultCurrency: "EUR",
    matchPlaceNames: (input) =>
      places.flatMap((place) => {
        const start = input.indexOf(place.name);
        return start < 0 ? [] : [{ ...place, start, end: start + place.name.length, importance: 1 }];
      }),
  });
}

function change({ field, words, text = sentence }: { field: string; words: string; text?: string }) {
  const chip = read(text).chips.find((each) => each.field === field);
  if (!chip) throw new Error(`No chip for ${field}.`);
  return replaceWords({ text, chip, words });
}

describe("a chip that is changed", () => {
  test("puts its new words into the sentence, and the grammar reads them back", () => {
    expect(read(change({ field: "destination", words: "Porto" })).destinations[0]?.id).toBe("porto");
    const dates = { start: "2027-06-10", end: "2027-06-14" };
    expect(read(change({ field: "dates", words: datesInWords(dates) })).dates).toMatchObject(dates);
  });

  test.each([
    { adults: 1, childAges: [] },
    { adults: 3, childAges: [6] },
    { adults: 2, childAges: [4, 7, 11] },
  ])("a party of $adults adults and children of $childAges is read back", (party) => {
    expect(read(change({ field: "party", words: partyInWords(party) })).party).toEqual(party);
  });

  test("leaves the sentence when it is taken out, without a stray comma or word before it", () => {
    const without = change({ field: "budget", words: "" });
    expect(without).toBe("5 days in Lisbon for two in May, from Berlin, food and old towns");
    expect(read(without).budget).toBeNull();
    expect(change({ field: "origin", words: "", text: "Lisbon in May from Berlin" })).toBe("Lisbon in May");
  });
});

test("the names that the browser gets hold the cities that people travel to", () => {
  const names = placeNames.cities.map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(["Lisbon", "Kyoto", "Reykjavik", "New York City"]));
});
