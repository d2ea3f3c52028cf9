import "server-only";
import airportData from "./data/airports.json";
import cityData from "./data/cities.json";
import countryData from "./data/countries.json";
import metroData from "./data/metro-areas.json";
import { distanceKm, type Point } from "./distance";
import type { Airport, City, Country } from "./schema";

export const cities: readonly City[] = cityData;
export const airports: readonly Airport[] = airportData;
export const countries: readonly Country[] = countryData;
export const metroAreas: readonly { code: string; cityId: string; airports: string[] }[] = metroData;

const citiesById = new Map(cities.map((city) => [city.id, city]));
const airportsByCode = new Map(airports.map((airport) => [airport.iata, airport]));
const countriesByCode = new Map(countries.map((country) => [country.code, country]));
const metroByCode = new Map(metroAreas.map((area) => [area.code, area]));
const metroByCity = new Map(metroAreas.map((area) => [area.cityId, area]));

export const cityById = (id: string): City | undefined => citiesById.get(id);
export const airportByIata = (iata: string): Airport | undefined => airportsByCode.get(iata);
export const countryByCode = (code: string): Country | undefined => countriesByCode.get(code);

/** The airports behind a code: of a metro area several, the busiest first. */
export function airportsOfCode(code: string): Airport[] {
  const codes = metroByCode.get(code)?.airports ?? [code];
  return codes
    .flatMap((iata) => airportByIata(iata) ?? [])
    .sort((left, right) => right.importance - left.importance);
}

const usualReachKm = 60;

/** The airports that serve a city, the busiest first; for a city without one, those within 250 km, nearest first. */
export function airportsOfCity(cityId: string): Airport[] {
  const city = cityById(cityId);
  if (!city) return [];
  const metro = metroByCity.get(cityId);
  if (metro) return airportsOfCode(metro.code);
  const own = airports.filter(
    (airport) => airport.cityId === cityId || distanceKm({ from: city, to: airport }) < usualReachKm / 2,
  );
  // An airfield for small planes beside the real airport is not where one flies to.
  const busiest = Math.max(...own.map(({ importance }) => importance));
  const serving = own.filter(({ importance }) => importance >= busiest / 20);
  return serving.length > 0 ? serving : nearestAirports({ point: city, withinKm: 250 });
}

/** Airports around a point, nearest first. */
export function nearestAirports({ point, withinKm }: { point: Point; withinKm: number }): Airport[] {
  return airports
    .filter(({ lat }) => Math.abs(lat - point.lat) < withinKm / 100)
    .map((airport) => ({ airport, km: distanceKm({ from: point, to: airport }) }))
    .filter(({ km }) => km <= withinKm)
    .sort((left, right) => left.km - right.km)
    .map(({ airport }) => airport);
}

/** The code to search flights with for a city: its metro area, else its busiest airport; null when none is near. */
export function flightCodeOfCity(cityId: string): string | null {
  return metroByCity.get(cityId)?.code ?? airportsOfCity(cityId)[0]?.iata ?? null;
}
