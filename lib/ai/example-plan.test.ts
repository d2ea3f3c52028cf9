import { expect, test } from "vitest";
import { examplePlan } from "./example-plan";

test("the example on the start page is a day in May whose museum was asked for too late and is planned in time", () => {
  const example = examplePlan({ today: "2026-11-25" });
  expect(example?.day).toBe("2027-05-13");
  expect(new Date(`${example?.day}T12:00Z`).getUTCDay()).toBe(4);
  const { place, wishedStart = 0, changes = [] } = example ?? {};
  expect(wishedStart + (place?.visitMinutes ?? 0)).toBeGreaterThan(
    place?.hours.end ?? Number.POSITIVE_INFINITY,
  );
  expect(place?.start).toBeGreaterThanOrEqual(place?.hours.start ?? Number.POSITIVE_INFINITY);
  expect((place?.start ?? 0) + (place?.visitMinutes ?? 0)).toBeLessThanOrEqual(place?.hours.end ?? 0);
  expect(changes.find(({ name }) => name === place?.name)).toMatchObject({
    kind: "added",
    after: place?.start,
  });
});

test("in spring the May to come is that of the same year", () => {
  expect(examplePlan({ today: "2027-03-01" })?.day).toBe("2027-05-13");
  expect(examplePlan({ today: "2027-05-01" })?.day).toBe("2028-05-11");
});
