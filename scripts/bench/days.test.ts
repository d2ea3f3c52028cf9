import { describe, expect, test } from "vitest";
import { optimise } from "../../lib/itinerary/optimise";
import type { Plan } from "../../lib/itinerary/problem";
import { bruteForce } from "./days/brute-force";
import { checkPlan } from "./days/check-plan";
import { generateProblem } from "./days/generate-problem";

const problem = generateProblem({ seed: 3, stops: 20, days: 2 });
const plan = optimise(problem);

/** The plan with its first visit changed. */
function spoilt(change: (visit: Plan["days"][number]["visits"][number]) => object): Plan {
  const [first = { visits: [] }, ...others] = plan.days;
  const visits = first.visits.map((visit, index) => (index === 0 ? { ...visit, ...change(visit) } : visit));
  return { ...plan, days: [{ visits }, ...others] };
}

describe("city days of real places", () => {
  test("a plan of the engine has no fault, and is as good as the best of all plans", () => {
    expect(checkPlan({ problem, plan })).toEqual([]);
    for (const seed of [1, 2, 3, 4, 5]) {
      const small = generateProblem({ seed, stops: 6, days: 1 });
      expect(optimise(small).score).toBeCloseTo(bruteForce(small), 6);
    }
  });

  test("the checker finds what is too early, too short, closed, twice or lost", () => {
    expect(plan.days[0]?.visits.length).toBeGreaterThan(1);
    const second = plan.days[0]?.visits[1]?.id ?? "";
    expect(
      checkPlan({ problem, plan: spoilt(({ start, end }) => ({ start: start - 600, end: end - 600 })) }),
    ).toEqual(
      expect.arrayContaining([expect.stringContaining("too early"), expect.stringContaining("closed")]),
    );
    expect(checkPlan({ problem, plan: spoilt(({ end }) => ({ end: end - 5 })) })[0]).toContain("its time");
    expect(checkPlan({ problem, plan: spoilt(() => ({ id: second })) }).join()).toContain("twice");
    expect(checkPlan({ problem, plan: { ...plan, leftOut: [] } }).join()).toContain("neither");
  });
});
