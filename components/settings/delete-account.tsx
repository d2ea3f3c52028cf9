"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";
import type { ActionResult } from "@/lib/errors/action-result";

type Props = {
  /** What must be typed: the mail address, or a word for a guest. */
  confirmation: string;
  action: (input: { typed: string }) => Promise<ActionResult<unknown>>;
};

/** The end of an account: what goes, and a field that keeps a slip of the hand from doing it. */
export function DeleteAccount({ confirmation, action }: Props) {
  const t = useTranslations("settings");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<{ message: string; field?: string | undefined } | null>(null);
  const [isPending, startTransition] = useTransition();
  const isConfirmed = typed.trim().toLowerCase() === confirmation.toLowerCase();
  return (
    <section
      aria-labelledby="delete"
      className="grid gap-3 rounded-m border border-removed/40 bg-surface p-5"
    >
      <h2 id="delete" className="text-20">
        {t("data.deleteTitle")}
      </h2>
      <p className="text-ink-2">{t("data.deleteText")}</p>
      <form
        className="grid justify-items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          startTransition(async () => {
            const answer = await action({ typed });
            if (answer && !answer.ok) setProblem({ message: answer.message, field: answer.fields?.typed });
          });
        }}
      >
        <div className="w-full">
          <InputField
            label={t("data.confirm", { confirmation })}
            name="typed"
            value={typed}
            autoComplete="off"
            spellCheck={false}
            error={problem?.field}
            onChange={({ target: { value } }) => setTyped(value)}
          />
        </div>
        {problem && !problem.field ? <Banner tone="failed">{problem.message}</Banner> : null}
        <Button type="submit" kind="danger" disabled={!isConfirmed || isPending}>
          {t("data.delete")}
        </Button>
      </form>
    </section>
  );
}
