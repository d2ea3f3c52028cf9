"use client";

import { useId, useRef, useState } from "react";
import { InputField } from "@/components/ui/field";

type Suggestion = { id: string; name: string; detail: string };

/** A city, completed while it is typed. What is sent is the text: the server says which city it means. */
export function HomeCityField({ value, error }: { value: string; error?: string | undefined }) {
  const listId = useId();
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const asked = useRef<AbortController | null>(null);

  async function complete(text: string) {
    asked.current?.abort();
    const query = text.trim();
    if (query.length < 2) return setSuggestions([]);
    asked.current = new AbortController();
    try {
      const address = `/api/places/suggest?kinds=city&q=${encodeURIComponent(query.slice(0, 80))}`;
      const response = await fetch(address, { signal: asked.current.signal });
      const answer: { suggestions?: Suggestion[] } = response.ok ? await response.json() : {};
      setSuggestions(answer.suggestions ?? []);
    } catch {
      // Completion is a help, not a condition: the text itself is enough.
    }
  }

  return (
    <>
      <InputField
        label="Home city"
        name="homeCity"
        hint="Where your trips set out from, unless you say otherwise."
        defaultValue={value}
        list={listId}
        autoComplete="off"
        maxLength={120}
        error={error}
        onChange={(event) => void complete(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {suggestions.map(({ id, name, detail }) => (
          <option key={id} value={`${name}, ${detail}`} />
        ))}
      </datalist>
    </>
  );
}
