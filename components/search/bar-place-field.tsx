"use client";

import { type ComponentProps, useId, useRef, useState } from "react";
import { BarField } from "./bar-field";
import { type PlaceKind, type PlaceSuggestion, placeLabel, suggestPlaces } from "./suggest-places";

/** An airport or a city in a search bar, completed while it is typed; `placeOf` says which place the text means. */
export function BarPlaceField({ kind, ...rest }: { kind: PlaceKind } & ComponentProps<typeof BarField>) {
  const listId = useId();
  const [suggestions, setSuggestions] = useState<PlaceSuggestion[]>([]);
  const asked = useRef<AbortController | null>(null);

  async function complete(text: string) {
    asked.current?.abort();
    asked.current = new AbortController();
    try {
      setSuggestions(await suggestPlaces({ kind, text, signal: asked.current.signal }));
    } catch {
      // Completion is a help, not a condition: the text itself is enough.
    }
  }

  return (
    <>
      <BarField
        list={listId}
        autoComplete="off"
        maxLength={120}
        required
        onInput={(event) => void complete(event.currentTarget.value)}
        {...rest}
      />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion.id} value={placeLabel({ kind, suggestion })} />
        ))}
      </datalist>
    </>
  );
}
