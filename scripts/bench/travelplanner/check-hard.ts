import { costOfPlan } from "./cost-of-plan.ts";
import { readTransport } from "./read-plan.ts";
import type { PlanDay, Query, Sandbox } from "./sandbox.ts";

const mealFields = ["breakfast", "lunch", "dinner"] as const;
const isEmpty = (text: string) => text === "" || text === "-";

/** Hard constraints: the budget, house rules, the type of room, cuisines, means of transport. */
export function hardFaults({
  plan,
  query,
  sandbox,
}: {
  plan: readonly PlanDay[];
  query: Query;
  sandbox: Sandbox;
}): string[] {
  const faults: string[] = [];
  const { budgetMinor, rules, roomType, cuisines, transport } = query;
  const costMinor = costOfPlan({ plan, people: query.people, sandbox });
  if (costMinor === null) faults.push("the cost cannot be told");
  else if (budgetMinor !== null && costMinor > budgetMinor)
    faults.push(`costs ${costMinor / 100} of ${budgetMinor / 100}`);
  const beds = new Set(plan.map(({ accommodation }) => accommodation).filter((text) => !isEmpty(text)));
  for (const { name, city, rules: house, roomType: type } of sandbox.stays) {
    if (!beds.has(`${name}, ${city}`)) continue;
    for (const rule of rules)
      if (house.some((own) => own === `No ${rule}`)) faults.push(`${name} forbids ${rule}`);
    const isWrong =
      (roomType === "shared room" && type !== "Shared room") ||
      (roomType === "not shared room" && type === "Shared room") ||
      (roomType === "private room" && type !== "Private room") ||
      (roomType === "entire room" && type !== "Entire home/apt");
    if (isWrong) faults.push(`${name} is a ${type}`);
  }
  const meals = plan.flatMap((day) => mealFields.map((field) => day[field]));
  const eaten = sandbox.restaurants.filter(({ name, city }) => meals.includes(`${name}, ${city}`));
  for (const cuisine of cuisines) {
    if (!eaten.some((restaurant) => restaurant.cuisines.includes(cuisine))) faults.push(`no ${cuisine} meal`);
  }
  const modes = plan.flatMap((day) => readTransport({ text: day.transportation, sandbox })?.mode ?? []);
  for (const ban of transport)
    if (modes.some((mode) => ban === `no ${mode}`)) faults.push(`uses ${ban.slice(3)}`);
  return faults;
}
