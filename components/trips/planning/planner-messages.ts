import type { Step } from "@/lib/itinerary/replan/replan-trip";
import type { Trip } from "@/lib/trips/schema";
import type { Holidays } from "./facts";

export type PlannerRequest = { trip: Trip; dates: string[]; holidays: Holidays };

export type PlannerAnswer = { status: "done"; steps: Step[] } | { status: "failed"; message: string };
