export type City = {
  id: string;
  name: string;
  /** Other spellings, local names and places it goes by. */
  names: string[];
  /** ISO 3166 alpha-2. */
  country: string;
  lat: number;
  lon: number;
  /** IANA zone. */
  zone: string;
  population: number;
};

export type Airport = {
  iata: string;
  name: string;
  city: string;
  cityId: string | null;
  country: string;
  lat: number;
  lon: number;
  zone: string;
  /** 0 to 1: its share of the world's traffic against the busiest airport. */
  importance: number;
};

export type Country = {
  code: string;
  name: string;
  names: string[];
  currency: string | null;
  languages: string[];
};

/** One completion of what was typed. */
export type PlaceSuggestion = {
  kind: "airport" | "city";
  /** IATA code of an airport or a metro area; the id of a city. */
  id: string;
  name: string;
  /** What tells it apart: "Berlin, Germany". */
  detail: string;
  lat: number;
  lon: number;
};
