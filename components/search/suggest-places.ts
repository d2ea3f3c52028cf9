export type PlaceKind = "airport" | "city";
export type PlaceSuggestion = { id: string; name: string; detail: string };

type Labelled = { kind: PlaceKind; suggestion: PlaceSuggestion };

/** "Lisbon Airport (LIS)", "Lisbon, Portugal". */
export const placeLabel = ({ kind, suggestion }: Labelled) =>
  kind === "airport" ? `${suggestion.name} (${suggestion.id})` : `${suggestion.name}, ${suggestion.detail}`;

/** Places whose name begins like the text; none for less than two letters. */
export async function suggestPlaces({
  kind,
  text,
  signal,
}: {
  kind: PlaceKind;
  text: string;
  signal?: AbortSignal;
}): Promise<PlaceSuggestion[]> {
  const query =
    text
      .replace(/\([A-Z]{3}\)\s*$/, "")
      .split(",")[0]
      ?.trim()
      .slice(0, 80) ?? "";
  if (query.length < 2) return [];
  const address = `/api/places/suggest?kinds=${kind}&q=${encodeURIComponent(query)}`;
  const response = await fetch(address, signal ? { signal } : {});
  const answer: { suggestions?: PlaceSuggestion[] } = response.ok ? await response.json() : {};
  return answer.suggestions ?? [];
}

/** The place that a text means: the code it ends with, the suggestion it was chosen from, else the best one. */
export async function placeOf({ kind, text }: { kind: PlaceKind; text: string }): Promise<string | null> {
  const code = /(?:^|\()([A-Z]{3})\)?\s*$/.exec(text.trim())?.[1];
  if (kind === "airport" && code) return code;
  const suggestions = await suggestPlaces({ kind, text });
  const chosen = suggestions.find((suggestion) => placeLabel({ kind, suggestion }) === text.trim());
  return (chosen ?? suggestions[0])?.id ?? null;
}
