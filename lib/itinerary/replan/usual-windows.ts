import type { Item } from "../../trips/schema.ts";
import type { Window } from "../problem.ts";
import { lengthOf, startOf } from "./item-time.ts";

/** Where hours are unknown, a visit is planned in the middle of the day. */
const usualDay: Window = { start: 9 * 60 + 30, end: 18 * 60 };
/** The latest beginnings: lunch at two, dinner at half past eight. */
const lunch = { earliest: 12 * 60, latest: 14 * 60 };
const dinner = { earliest: 18 * 60 + 30, latest: 20 * 60 + 30 };
/** Anything else to eat stays within an hour of its time. */
const leeway = 60;

function usualMeal(item: Item): Window {
  const start = startOf(item);
  const length = lengthOf(item);
  const meal = start >= 11 * 60 && start < 16 * 60 ? lunch : start >= 17 * 60 ? dinner : null;
  return meal
    ? { start: meal.earliest, end: meal.latest + length }
    : { start: start - leeway, end: start + length + leeway };
}

/** When an item with unknown hours may be: at usual times of its kind, and always when it is now. */
export function usualWindows(item: Item): Window[] {
  const usual = item.kind === "meal" ? usualMeal(item) : usualDay;
  if (!item.start) return [usual];
  return [usual, { start: startOf(item), end: startOf(item) + lengthOf(item) }];
}
