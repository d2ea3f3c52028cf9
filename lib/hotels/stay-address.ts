import { noStayFilters, type StayFilters } from "./filter-stays.ts";
import { boards } from "./kinds.ts";
import type { HotelSearch } from "./schema.ts";
import { type StaySort, staySorts } from "./stay-rows.ts";

// The address of the stays page holds what is asked, filtered and sorted:
// ?city=lisbon&in=2027-05-11&out=2027-05-15&adults=2&ages=7&rooms=1&max=130000&board=breakfast&sort=cheapest

type Reader = Pick<URLSearchParams, "get" | "getAll">;

const wholeNumber = (text: string | null): number | null =>
  /^\d{1,12}$/.test(text ?? "") ? Number(text) : null;
const decimal = (text: string | null): number | null =>
  /^\d{1,3}(\.\d)?$/.test(text ?? "") ? Number(text) : null;
const isDay = (text: string | null): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? "");

/** What an address asks for, or null when it asks for nothing. Whether it can be searched says the server. */
export function readStaySearch(address: Reader): HotelSearch | null {
  const [cityId, checkIn, checkOut] = [address.get("city"), address.get("in"), address.get("out")];
  if (!cityId || !isDay(checkIn) || !isDay(checkOut)) return null;
  const ages = address.get("ages")?.split(".").map(wholeNumber) ?? [];
  const rooms = wholeNumber(address.get("rooms"));
  return {
    cityId,
    checkIn,
    checkOut,
    party: {
      adults: Math.min(9, Math.max(1, wholeNumber(address.get("adults")) ?? 2)),
      childAges: ages.flatMap((age) => (age !== null && age < 18 ? [age] : [])).slice(0, 8),
    },
    ...(rooms ? { rooms: Math.min(5, rooms) } : {}),
  };
}

/** The address of a search, without filters; the trip that it is for stays. */
export function writeStaySearch({
  search,
  trip,
}: {
  search: HotelSearch;
  trip: string | null;
}): URLSearchParams {
  const { cityId, checkIn, checkOut, party, rooms } = search;
  const address = new URLSearchParams({
    city: cityId,
    in: checkIn,
    out: checkOut,
    adults: String(party.adults),
  });
  if (party.childAges.length > 0) address.set("ages", party.childAges.join("."));
  if (rooms) address.set("rooms", String(rooms));
  if (trip) address.set("trip", trip);
  return address;
}

export function readStayFilters(address: Reader): StayFilters {
  const chosen = address.getAll("board");
  return {
    maxAmount: wholeNumber(address.get("max")),
    boards: boards.filter((board) => chosen.includes(board)),
    isFreeToCancel: address.get("free") === "1",
    minStars: wholeNumber(address.get("stars")),
    minScore: decimal(address.get("score")),
    maxKm: decimal(address.get("km")),
  };
}

/** An address with these filters in place of those it had. */
export function withStayFilters({
  address,
  filters,
}: {
  address: URLSearchParams;
  filters: StayFilters;
}): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of ["max", "board", "free", "stars", "score", "km"]) next.delete(name);
  const single = {
    max: filters.maxAmount,
    free: filters.isFreeToCancel ? 1 : null,
    stars: filters.minStars,
    score: filters.minScore,
    km: filters.maxKm,
  };
  for (const [name, value] of Object.entries(single)) if (value !== null) next.set(name, String(value));
  for (const board of filters.boards) next.append("board", board);
  return next;
}

/** How many filters are on. */
export function countStayFilters(filters: StayFilters): number {
  const off: Record<string, unknown> = noStayFilters;
  return Object.entries(filters).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(off[name]),
  ).length;
}

export function readStaySort(address: Reader): StaySort {
  return staySorts.find((sort) => sort === address.get("sort")) ?? "closest";
}
