import type { City } from "../services";
import type { TripWish } from "./grammar";
import type { ShortTrip } from "./tool-outputs";

/** What the trip already says fills what the sentence leaves open; an assumption about it is then none. */
export function withTrip({
  wish,
  trip,
  cityById,
}: {
  wish: TripWish;
  trip: ShortTrip;
  cityById: (id: string) => City | null;
}): TripWish {
  const says = (field: TripWish["said"][number]) => wish.said.includes(field);
  const known = trip.destinationCityIds.flatMap((id) => cityById(id) ?? []);
  const { startDate, endDate, budgetMinor, currency, itemCount } = trip;
  const hasDates = !says("dates") && startDate !== null && endDate !== null;
  const isPlanned = itemCount > 0;
  return {
    ...wish,
    destination: wish.destination ?? known[0] ?? null,
    furtherDestinations: wish.destination ? wish.furtherDestinations : known.slice(1),
    origin: wish.origin ?? (trip.originCityId ? cityById(trip.originCityId) : null),
    ...(hasDates ? { startDate, endDate } : {}),
    party: isPlanned && !says("party") ? trip.party : wish.party,
    budget: wish.budget ?? (budgetMinor === null ? null : { amountMinor: budgetMinor, currency }),
    interests: says("interests") ? wish.interests : trip.interests,
    pace: isPlanned && !says("pace") ? trip.pace : wish.pace,
    assumptions: isPlanned ? [] : wish.assumptions,
  };
}
