import { expect, test } from "vitest";
import { findCity } from "./find-city";
import { cityById } from "./gazetteer";

test("a city is found by what the field completed, and by its bare name", () => {
  const berlin = findCity("Berlin");
  expect(cityById(berlin?.id ?? "")?.country).toBe("DE");
  expect(findCity(berlin?.label ?? "")).toEqual(berlin);
});

test("of two cities with one name the written country decides", () => {
  const labels = ["Valencia, Spain", "Valencia, Venezuela"];
  expect(labels.map((label) => findCity(label)?.label)).toEqual(labels);
});

test("what is no city is none", () => {
  expect(findCity("Xqzzwv")).toBeNull();
});
