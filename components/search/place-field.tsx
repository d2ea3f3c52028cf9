"use client";

import { useRef, useState } from "react";
import { AutocompleteField } from "@/components/ui/autocomplete-field";
import type { FieldProps } from "@/components/ui/field";
import { type PlaceKind, type PlaceSuggestion, placeLabel, suggestPlaces } from "./suggest-places";

type Props = FieldProps & { kind: PlaceKind; name: string; defaultValue?: string; required?: boolean };

/** An airport or a city, completed while it is typed. What is sent is the text; `placeOf` says which place it means. */
export function PlaceField({ kind, required = true, ...rest }: Props) {
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
    <AutocompleteField
      suggestions={suggestions.map((suggestion) => ({
        id: suggestion.id,
        label: placeLabel({ kind, suggestion }),
        ...(kind === "airport" ? { detail: suggestion.detail } : {}),
      }))}
      required={required}
      onValueChange={(text) => void complete(text)}
      {...rest}
    />
  );
}
