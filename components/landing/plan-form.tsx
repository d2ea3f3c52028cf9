"use client";

import { useEffect, useId, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/errors/action-result";
import { newId } from "@/lib/utils/new-id";
import { RequestChips } from "./request-chips";

type Props = {
  action: (input: { tripId: string; brief: string }) => Promise<ActionResult<unknown>>;
  /** The sentence to begin with, of a link or an example. */
  initial: string;
  /** A sentence as one might write it. */
  placeholder: string;
  examples: readonly string[];
  /** Money without a currency in the sentence is meant in this one. */
  currency: string;
};

/** One sentence in, a trip out; what was understood stands below it while it is written. */
export function PlanForm({ action, initial, placeholder, examples, currency }: Props) {
  const t = useTranslations("landing");
  const id = useId();
  const tripId = useRef<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [brief, setBrief] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  // What was typed before the page was alive is in the field and not yet known here.
  useEffect(() => setBrief(field.current?.value ?? ""), []);

  function write(text: string) {
    setBrief(text);
    field.current?.focus();
  }

  function submit() {
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
      id="ask"
      className="grid max-w-[41.25rem] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="rounded-[14px] border border-line-strong bg-surface px-5 pt-4 pb-3.5 shadow-float focus-within:border-accent">
        <label htmlFor={id} className="text-12 font-medium text-ink-2">
          {t("ask.label")}
        </label>
        <textarea
          ref={field}
          id={id}
          name="brief"
          required
          maxLength={10_000}
          value={brief}
          placeholder={placeholder}
          className="mt-1 block min-h-16 w-full resize-none bg-transparent text-20 leading-[30px] tracking-[-0.01em] outline-none [field-sizing:content] placeholder:text-ink-3"
          onChange={(event) => setBrief(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <div className="mt-3 flex flex-wrap items-end gap-3 border-t border-line pt-3.5">
          <RequestChips text={brief} currency={currency} onChange={setBrief} />
          <Button type="submit" kind="primary" size="large" className="ms-auto" disabled={isPending}>
            {isPending ? t("ask.pending") : t("ask.submit")}
          </Button>
        </div>
      </div>
      {problem ? <Banner tone="failed">{problem}</Banner> : null}
      <ul className="flex flex-wrap gap-2" aria-label={t("examples.label")}>
        {examples.map((example) => (
          <li key={example}>
            <button
              type="button"
              className="min-h-8 rounded-full border border-line-strong bg-surface px-3.5 text-left text-14 hover:bg-sunken pointer-coarse:min-h-11"
              onClick={() => write(example)}
            >
              {example}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
