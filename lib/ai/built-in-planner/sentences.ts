import { formatMoney } from "@/lib/utils/money";
import type { TripWish } from "./grammar";
import type { PlannedRoute } from "./plan-route";
import type { Results } from "./read-prompt";
import type { ShortDraft } from "./tool-outputs";

const format = (amountMinor: number, currency: string) => formatMoney({ money: { amountMinor, currency } });
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** "3 to 7 May 2027" or "29 April to 3 May 2027". */
export function sayDates({ startDate, endDate }: { startDate: string; endDate: string }): string {
  const full = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  if (startDate === endDate) return full.format(dateOf(startDate));
  const isSameMonth = startDate.slice(0, 7) === endDate.slice(0, 7);
  const isSameYear = startDate.slice(0, 4) === endDate.slice(0, 4);
  const short = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    ...(isSameMonth ? {} : { month: "long" }),
    ...(isSameYear ? {} : { year: "numeric" }),
    timeZone: "UTC",
  });
  return `${short.format(dateOf(startDate))} to ${full.format(dateOf(endDate))}`;
}

export function sayParty({ adults, childAges }: TripWish["party"]): string {
  const numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  const people = numbers[adults] ?? String(adults);
  if (childAges.length === 0) return people;
  return `${people} with ${childAges.length === 1 ? "a child" : `${numbers[childAges.length]} children`}`;
}

export const countDays = ({ startDate, endDate }: { startDate: string; endDate: string }) =>
  Math.round((Date.parse(endDate) - Date.parse(startDate)) / 86_400_000) + 1;

const parts: Record<string, string> = {
  flight: "the flights",
  stay: "the stay",
  activity: "tickets and visits",
  meal: "meals",
  transport: "getting around",
};

/** "Lisbon", or "Porto (3 nights), Lisbon (4) and Seville (2)". */
export function sayRoute({ stops }: PlannedRoute): string {
  const [only] = stops;
  if (stops.length === 1 && only) return only.city.name;
  const parts = stops.map(({ city, nights }, index) => {
    const unit = index > 0 ? "" : nights === 1 ? " night" : " nights";
    return `${city.name} (${nights}${unit})`;
  });
  return new Intl.ListFormat("en-GB").format(parts);
}

/** Ways between the cities that nobody was asked about. */
export function sayWays({ stops }: PlannedRoute): string {
  const isGround = stops.some(({ from }) => from && !from.isFlight);
  return isGround
    ? "The ways between the cities on the ground are estimated by distance; their fares are not known and not in the sum."
    : "";
}

/** What it costs against the budget, and what would help when it does not fit. */
export function sayCost({
  cost,
  advice = null,
}: {
  cost: ShortDraft["cost"];
  advice?: string | null;
}): string {
  const { currency, totalMinor, leftMinor, budgetMinor, unknown, byKind } = cost;
  const total = format(totalMinor, currency);
  const open =
    unknown > 0
      ? ` The cost of ${unknown === 1 ? "one item" : `${unknown} items`} is unknown and not in it.`
      : "";
  if (budgetMinor === null || leftMinor === null) return `Together it costs about ${total}.${open}`;
  const budget = format(budgetMinor, currency);
  if (leftMinor >= 0) {
    return `Together it costs about ${total} of your ${budget}, so ${format(leftMinor, currency)} are left.${open}`;
  }
  const [largest] = Object.entries(byKind).sort(([, left], [, right]) => right - left)[0] ?? [];
  const help =
    largest === "flight"
      ? "Other dates or an airport nearby would help most."
      : "A simpler place to stay or one night less would help most.";
  return `Together it costs about ${total}, which is ${format(-leftMinor, currency)} over your ${budget}. The largest part is ${parts[largest ?? ""] ?? "the rest"}. ${advice ?? help}${open}`;
}

/** Which searches did not answer, and what the plan lacks because of it. */
export function sayFailures(results: Results): string[] {
  const sentences: string[] = [];
  const flight = results.flights.find(({ status }) => status === "error");
  if (flight?.status === "error")
    sentences.push(`The flight search failed, so the plan has no complete flights. ${flight.message}`);
  else if (results.flights.some((result) => result.status === "ok" && result.data.found === 0)) {
    sentences.push("I found no flight on one of these days, so it is missing in the plan.");
  }
  const failed = results.allHotels.find(({ status }) => status === "error");
  if (failed?.status === "error")
    sentences.push(`The hotel search failed, so the plan has no place to stay. ${failed.message}`);
  else if (results.allHotels.some((result) => result.status === "ok" && result.data.found === 0)) {
    sentences.push("I found no place to stay for these nights, so it is missing in the plan.");
  }
  const names = [...results.flights, ...results.allHotels].flatMap((result) =>
    result.status === "ok" ? result.data.failed.map(({ provider }) => provider) : [],
  );
  if (names.length > 0) {
    sentences.push(
      `Not every provider answered: the offers of ${[...new Set(names)].join(" and ")} are missing.`,
    );
  }
  if (results.weather?.status === "error") sentences.push("The typical weather is unknown.");
  return sentences;
}

/** Simulated prices are named wherever they appear. */
export function sayEvidence(results: Results): string {
  const kinds = new Set(
    [...results.flights, ...results.allHotels].flatMap((result) =>
      result.status === "ok" ? result.data.offers.map(({ evidence }) => evidence) : [],
    ),
  );
  return kinds.has("simulated")
    ? "Prices of flights and stays are simulated, because no provider key is stored."
    : "";
}

export function sayWeather(results: Results): string {
  if (results.weather?.status !== "ok") return "";
  const { highCelsius, lowCelsius, rainyDays, evidence } = results.weather.data;
  const degrees = `${Math.round(highCelsius)}° by day and ${Math.round(lowCelsius)}° at night`;
  if (evidence === "live" || evidence === "cached") return `The forecast says about ${degrees}.`;
  const rain = rainyDays === null ? "" : `, with about ${Math.round(rainyDays)} rainy days in the month`;
  return `It is typically ${degrees}${rain}.`;
}

export function sayFindings(results: Results): string {
  if (results.check?.status !== "ok") return results.check ? "I could not check the plan." : "";
  const { findings, isFeasible } = results.check.data;
  const worth = findings
    .filter(({ severity, message }) => severity !== "hint" && !/budget/i.test(message))
    .slice(0, 3);
  if (worth.length === 0) return "The check found no problem with times, ways and opening hours.";
  const lead = isFeasible ? "Please look at this" : "This does not work yet";
  return `${lead}: ${worth.map(({ message }) => message.replace(/\.$/, "")).join("; ")}.`;
}

export const join = (sentences: string[]) => sentences.filter(Boolean).join(" ");
