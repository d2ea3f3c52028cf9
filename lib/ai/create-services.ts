import "server-only";
import { convert, isKnownCurrency } from "@/lib/currency/convert";
import { airportByIata, airportsOfCity, cityById, countryByCode } from "@/lib/geo/gazetteer";
import { matchPlaceNames } from "@/lib/geo/match-place-names";
import { checkTrip } from "@/lib/itinerary/check-trip";
import { findPlaces } from "@/lib/places/places";
import { estimateTravel } from "@/lib/routes/estimate-travel";
import { typicalWeather } from "@/lib/weather/typical-weather";
import { totalOf } from "./drafts/total";
import { planCityDays } from "./plan-city-days";
import type { City, Services } from "./services";
import { windowsOn } from "./windows-on";

export function toCity(id: string): City | null {
  const city = cityById(id);
  if (!city) return null;
  const { name, lat, lon, zone } = city;
  const country = countryByCode(city.country)?.name ?? city.country;
  return { id, name, country, lat, lon, zone, airports: airportsOfCity(id).map(({ iata }) => iata) };
}

/** A city by its id, the code of its airport or any of its names. */
function findCity(text: string): City | null {
  const code = /^[A-Z]{3}$/.test(text) ? airportByIata(text)?.cityId : null;
  const named = () => matchPlaceNames(text).find(({ kind }) => kind === "city")?.id;
  const id = cityById(text)?.id ?? code ?? named();
  return id ? toCity(id) : null;
}

type Embedded = "findCity" | "findPlaces" | "typicalWeather" | "convert" | "planDays" | "checkTrip";

/** The real features behind the tools. Searches and live facts come from outside: they need this request's keys. */
export function createServices(asked: Omit<Services, Embedded>): Services {
  const convertMoney: Services["convert"] = ({ money, to }) =>
    isKnownCurrency(money.currency) && isKnownCurrency(to) ? convert({ money, to }) : null;
  return {
    ...asked,
    findCity,
    convert: convertMoney,
    findPlaces: async ({ cityId, interests, category, limit }) =>
      findPlaces({ cityId, interests, limit, ...(category ? { categories: [category] } : {}) }).map(
        (place) => ({
          id: place.id,
          name: place.name,
          category: place.category,
          lat: place.lat,
          lon: place.lon,
          indoor: place.indoor,
          visitMinutes: place.visitMinutes,
          cost: place.typicalCost,
          evidence: { kind: "typical", source: "Curated list of places" },
        }),
      ),
    typicalWeather: async (query) => {
      const weather = typicalWeather(query);
      if (!weather) return null;
      const { highC, lowC, dryDays, evidence } = weather;
      return { highCelsius: highC, lowCelsius: lowC, rainyDays: Math.max(0, 30 - dryDays), evidence };
    },
    planDays: planCityDays,
    checkTrip: (trip) =>
      checkTrip({
        trip,
        wayBetween: estimateTravel,
        windowsOn: (input) => windowsOn({ ...input, cityId: input.cityId ?? trip.destinationCityIds[0] }),
        leftMinor: totalOf({ trip, services: { convert: convertMoney } }).leftMinor,
      }).map(({ severity, message, day }) => ({ severity, message, day })),
  };
}
