"use client";

import { useId, useRef, useState, useTransition } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/errors/action-result";
import { newId } from "@/lib/utils/new-id";

type Props = {
  action: (input: { tripId: string; brief: string }) => Promise<ActionResult<unknown>>;
  examples: string[];
};

/** One sentence in, a trip out. */
export function PlanForm({ action, examples }: Props) {
  const id = useId();
  const tripId = useRef<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function submit(brief: string) {
    // The same id for every try: a double click, or a second one after a lost answer, makes one trip.
    tripId.current ??= newId();
    const input = { tripId: tripId.current, brief };
    startTransition(async () => {
      const answer = await action(input);
      if (answer && !answer.ok) setProblem(answer.message);
    });
  }

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit(String(new FormData(event.currentTarget).get("brief") ?? ""));
      }}
    >
      <label htmlFor={id} className="text-14 font-medium text-ink-2">
        Where to, when, with whom and for how much?
      </label>
      <div className="rounded-m border border-line-strong bg-surface p-3 focus-within:border-accent">
        <textarea
          ref={field}
          id={id}
          name="brief"
          rows={3}
          required
          maxLength={10_000}
          className="block w-full resize-none bg-transparent text-16 outline-none placeholder:text-ink-3"
          placeholder={examples[0]}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <div className="flex justify-end pt-2">
          <Button type="submit" kind="primary" size="large" disabled={isPending}>
            {isPending ? "Starting your trip" : "Plan it"}
          </Button>
        </div>
      </div>
      {problem ? <Banner tone="failed">{problem}</Banner> : null}
      <ul className="flex flex-wrap gap-2" aria-label="Examples">
        {examples.map((example) => (
          <li key={example} className="max-w-full">
            <button
              type="button"
              className="min-h-11 rounded-m border border-line-strong bg-surface px-3 py-2 text-left text-14 text-ink-2 hover:bg-sunken hover:text-ink"
              onClick={() => {
                if (field.current) field.current.value = example;
                field.current?.focus();
              }}
            >
              {example}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
