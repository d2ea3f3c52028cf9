type Named = { name: string; names: string[] };
type Sources = {
  cities: (Named & { id: string; population: number })[];
  countries: (Named & { code: string })[];
  airports: { iata: string; name: string; importance: number }[];
};

/** What finding places in a sentence needs of the gazetteer, as rows: small enough to be fetched while one types. */
export function buildPlaceNames({ cities, countries, airports }: Sources) {
  return {
    cities: cities.map(({ id, name, population, names }) => [id, name, population, ...names]),
    countries: countries.map(({ code, name, names }) => [code, name, ...names]),
    airports: airports.map(({ iata, name, importance }) => [iata, name, importance]),
  };
}
