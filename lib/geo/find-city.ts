import { searchPlaces } from "./search-places";

/** How a city is written in a field that completes: "Berlin, Germany". */
export const cityLabel = ({ name, detail }: { name: string; detail: string }): string => `${name}, ${detail}`;

/** The city that a typed text means: the completion that reads exactly so, else the best for what stands before the comma. */
export function findCity(text: string): { id: string; label: string } | null {
  const found = searchPlaces({ query: text.split(",")[0] ?? "", kinds: ["city"], limit: 8 });
  const wanted = text.trim().toLowerCase();
  const city = found.find((each) => cityLabel(each).toLowerCase() === wanted) ?? found[0];
  return city ? { id: city.id, label: cityLabel(city) } : null;
}
