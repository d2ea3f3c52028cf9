import type { Services } from "./services";

/**
 * The same services, which do not offer what the travellers put away ("not for us"): neither to name nor to plan with.
 * What they then ask for by its name may come all the same.
 */
export function servicesWithout({
  services,
  placeIds,
}: {
  services: Services;
  placeIds: readonly string[];
}): Services {
  if (placeIds.length === 0) return services;
  const away = new Set(placeIds);
  return {
    ...services,
    findPlaces: async (query) => {
      const places = await services.findPlaces({ ...query, limit: query.limit + away.size });
      return places.filter(({ id }) => !away.has(id)).slice(0, query.limit);
    },
    planDays: (query) =>
      services.planDays({
        ...query,
        withoutPlaceIds: [
          ...query.withoutPlaceIds,
          ...placeIds.filter((id) => !query.wantedPlaceIds.includes(id)),
        ],
      }),
  };
}
