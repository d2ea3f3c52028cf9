"use client";

import { type ComponentProps, useId, useRef, useState } from "react";
import { InputField } from "@/components/ui/field";

export type Kind = "airport" | "city";
type Suggestion = { id: string; name: string; detail: string };

const labelOf = ({ kind, suggestion }: { kind: Kind; suggestion: Suggestion }) =>
  kind === "airport" ? `${suggestion.name} (${suggestion.id})` : `${suggestion.name}, ${suggestion.detail}`;

async function suggest({
  kind,
  text,
  signal,
}: {
  kind: Kind;
  text: string;
  signal?: AbortSignal;
}): Promise<Suggestion[]> {
  const query =
    text
      .replace(/\([A-Z]{3}\)\s*$/, "")
      .split(",")[0]
      ?.trim()
      .slice(0, 80) ?? "";
  if (query.length < 2) return [];
  const address = `/api/places/suggest?kinds=${kind}&q=${encodeURIComponent(query)}`;
  const response = await fetch(address, signal ? { signal } : {});
  const answer: { suggestions?: Suggestion[] } = response.ok ? await response.json() : {};
  return answer.suggestions ?? [];
}

/** The place that a text means: the code it ends with, the suggestion it was chosen from, else the best one. */
export async function placeOf({ kind, text }: { kind: Kind; text: string }): Promise<string | null> {
  const code = /(?:^|\()([A-Z]{3})\)?\s*$/.exec(text.trim())?.[1];
  if (kind === "airport" && code) return code;
  const suggestions = await suggest({ kind, text });
  const chosen = suggestions.find((suggestion) => labelOf({ kind, suggestion }) === text.trim());
  return (chosen ?? suggestions[0])?.id ?? null;
}

/** An airport or a city, completed while it is typed. What is sent is the text; `placeOf` says which place it means. */
export function PlaceField({ kind, ...rest }: { kind: Kind } & ComponentProps<typeof InputField>) {
  const listId = useId();
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const asked = useRef<AbortController | null>(null);

  async function complete(text: string) {
    asked.current?.abort();
    asked.current = new AbortController();
    try {
      setSuggestions(await suggest({ kind, text, signal: asked.current.signal }));
    } catch {
      // Completion is a help, not a condition: the text itself is enough.
    }
  }

  return (
    <>
      <InputField
        list={listId}
        autoComplete="off"
        maxLength={120}
        required
        onChange={(event) => void complete(event.currentTarget.value)}
        {...rest}
      />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion.id} value={labelOf({ kind, suggestion })} />
        ))}
      </datalist>
    </>
  );
}
