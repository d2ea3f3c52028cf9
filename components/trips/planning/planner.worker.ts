import { AppError } from "@/lib/errors/app-error";
import { replanTrip } from "@/lib/itinerary/replan/replan-trip";
import { createFacts } from "./facts";
import type { PlannerAnswer, PlannerRequest } from "./planner-messages";

function plan({ trip, dates, holidays }: PlannerRequest): PlannerAnswer {
  try {
    const facts = createFacts({ holidays, cityId: trip.destinationCityIds[0] });
    return { status: "done", steps: replanTrip({ trip, dates, ...facts }) };
  } catch (thrown) {
    const message =
      thrown instanceof AppError ? thrown.message : "The planner could not work with this plan.";
    return { status: "failed", message };
  }
}

self.addEventListener("message", (event: MessageEvent<PlannerRequest>) => {
  self.postMessage(plan(event.data));
});
