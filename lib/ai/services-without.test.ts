import { expect, test } from "vitest";
import type { DayPlanQuery } from "./services";
import { servicesWithout } from "./services-without";
import { testServices } from "./testing/test-services";

const services = testServices();
const query = { cityId: "lisbon", interests: [], limit: 5 };

test("what was put away is not offered, and others come in its place", async () => {
  const [first, second] = await services.findPlaces(query);
  const found = await servicesWithout({ services, placeIds: [first?.id ?? ""] }).findPlaces(query);
  expect(found).toHaveLength(5);
  expect(found[0]).toEqual(second);
});

test("it is not planned with, unless it is asked for by its name", async () => {
  const plan: DayPlanQuery = {
    ...{ cityId: "lisbon", startDate: "2027-05-11", endDate: "2027-05-11", days: ["2027-05-11"] },
    ...{ arrival: null, departure: null, base: null, dayStart: null, currency: "EUR", fixed: [] },
    ...{ interests: [], pace: "balanced", party: { adults: 2, childAges: [] } },
    ...{ withoutPlaceIds: [], wantedPlaceIds: [] },
  };
  const idsOf = async (made: ReturnType<typeof services.planDays>) =>
    (await made).flatMap(({ place }) => place?.id ?? []);
  const [away = ""] = await idsOf(services.planDays(plan));
  const watched = servicesWithout({ services, placeIds: [away] });
  expect(away).not.toBe("");
  expect(await idsOf(watched.planDays(plan))).not.toContain(away);
  expect(await idsOf(watched.planDays({ ...plan, wantedPlaceIds: [away] }))).toContain(away);
});
