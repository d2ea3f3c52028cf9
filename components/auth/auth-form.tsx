"use client";

import { type ReactNode, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";
import type { ActionResult } from "@/lib/errors/action-result";

type Fields = { email?: boolean; password?: "current" | "new" };

type Props = {
  fields: Fields;
  submitLabel: string;
  /** Gets what was typed in the fields, and where to go next; answers, or redirects. */
  action: (input: { email: string; password: string; next?: string }) => Promise<ActionResult<unknown>>;
  next?: string;
  /** What to say when it worked and the page stays. */
  doneMessage: string;
  children?: ReactNode;
};

/** The one form of every account page: fields, one primary button, what went wrong beside its field. */
export function AuthForm({ fields, submitLabel, action, next, doneMessage, children }: Props) {
  const t = useTranslations("auth");
  const [result, setResult] = useState<ActionResult<unknown> | null>(null);
  const [isPending, startTransition] = useTransition();
  const errors = result && !result.ok ? (result.fields ?? {}) : {};

  function submit(data: FormData) {
    const input = {
      email: String(data.get("email") ?? ""),
      password: String(data.get("password") ?? ""),
      ...(next ? { next } : {}),
    };
    startTransition(async () => {
      const answer = await action(input);
      // A redirect answers nothing: the next page is on its way.
      if (answer) setResult(answer);
    });
  }

  if (result?.ok) return <Banner tone="good">{doneMessage}</Banner>;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      {result && !result.ok && Object.keys(errors).length === 0 ? (
        <Banner tone="failed">{result.message}</Banner>
      ) : null}
      {fields.email ? (
        <InputField
          label={t("email")}
          name="email"
          type="email"
          autoComplete="email"
          required
          error={errors.email}
        />
      ) : null}
      {fields.password ? (
        <InputField
          label={fields.password === "new" ? t("newPassword") : t("password")}
          name="password"
          type="password"
          autoComplete={`${fields.password}-password`}
          required
          hint={fields.password === "new" ? t("passwordHint") : ""}
          error={errors.password}
        />
      ) : null}
      {children}
      <Button type="submit" kind="primary" size="large" disabled={isPending}>
        {isPending ? t("pending") : submitLabel}
      </Button>
    </form>
  );
}
