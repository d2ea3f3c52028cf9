"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/errors/action-result";
import type { KeyDescription } from "@/lib/keys/describe-key";
import type { KeyProvider, KeySettings, StoredKey } from "@/lib/keys/schema";
import { KeyFacts } from "./key-facts";
import { KeyForm } from "./key-form";
import { type KeyState, KeyStateTag } from "./key-state-tag";

type Props = {
  provider: KeyProvider;
  description: KeyDescription;
  stored: StoredKey | null;
  save: (input: {
    provider: KeyProvider;
    label: string;
    secret: string;
    settings: KeySettings;
  }) => Promise<ActionResult<unknown>>;
  remove: (input: { provider: KeyProvider }) => Promise<ActionResult<unknown>>;
};

function stateOf({
  stored,
  isChecking,
  result,
}: {
  stored: StoredKey | null;
  isChecking: boolean;
  result: ActionResult<unknown> | null;
}): KeyState {
  if (isChecking) return "checking";
  if (result && !result.ok && result.code === "quota_used_up") return "quota";
  if (result && !result.ok && result.code === "key_rejected") return "rejected";
  return stored ? "works" : "unset";
}

/** One provider's key: what it gives and costs, what is stored, a field for a new one, and its end after a second click. */
export function KeyCard({ provider, description, stored, save, remove }: Props) {
  const t = useTranslations("settings");
  const { name, gives, without } = description;
  const [step, setStep] = useState<"rest" | "replace" | "delete">("rest");
  const [result, setResult] = useState<ActionResult<unknown> | null>(null);
  const [isChecking, setIsChecking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const state = stateOf({ stored, isChecking: isPending && isChecking, result });

  function run({ work, checks }: { work: () => Promise<ActionResult<unknown>>; checks: boolean }) {
    setIsChecking(checks);
    startTransition(async () => {
      const answer = await work();
      setResult(answer);
      if (answer.ok) setStep("rest");
    });
  }

  return (
    <article
      aria-label={name}
      aria-busy={isPending}
      className={`flex h-full flex-col gap-3 rounded-m border bg-surface p-4 ${state === "rejected" ? "border-removed/50" : "border-line"}`}
    >
      <div>
        <div className="flex items-center gap-2.5">
          <span
            aria-hidden="true"
            className="figures grid size-7 place-items-center rounded-s border border-line bg-sunken text-12 font-medium"
          >
            {name.slice(0, 2)}
          </span>
          <h2 className="grow text-16">{name}</h2>
          <KeyStateTag state={state} label={t(`keys.state.${state}`)} />
        </div>
        <p className="mt-2 text-14 text-ink-2">{gives}</p>
      </div>
      {result && !result.ok ? (
        <Banner tone={state === "quota" ? "care" : "failed"}>
          {Object.values(result.fields ?? {})[0] ?? result.message}
        </Banner>
      ) : null}
      {result?.ok ? (
        <Banner tone="good">{t(stored ? "keys.accepted" : "keys.deleted", { name })}</Banner>
      ) : null}
      <KeyFacts description={description} stored={stored} />
      <div className="mt-auto grid gap-3">
        {stored && step === "rest" ? (
          <div className="flex justify-between gap-2">
            <Button size="small" onClick={() => setStep("replace")}>
              {t("keys.replace")}
            </Button>
            <Button size="small" kind="quiet" className="!text-removed" onClick={() => setStep("delete")}>
              {t("keys.delete")}
            </Button>
          </div>
        ) : null}
        {stored && step === "delete" ? (
          <div className="grid gap-3 rounded-s border border-removed/40 bg-removed-soft p-3 text-14">
            <p>
              <b className="font-semibold">{t("keys.deleteQuestion", { name })}</b> {without}
            </p>
            <div className="flex gap-2">
              <Button
                size="small"
                kind="danger"
                disabled={isPending}
                onClick={() => run({ work: () => remove({ provider }), checks: false })}
              >
                {t("keys.deleteKey")}
              </Button>
              <Button size="small" onClick={() => setStep("rest")}>
                {t("keys.keep")}
              </Button>
            </div>
          </div>
        ) : null}
        {!stored || step === "replace" ? (
          <KeyForm
            description={description}
            stored={stored}
            isSecretNeeded={provider !== "openai_compatible"}
            isPending={isPending}
            onSave={(input) => run({ work: () => save({ provider, label: "", ...input }), checks: true })}
            {...(stored ? { onCancel: () => setStep("rest") } : {})}
          />
        ) : null}
      </div>
    </article>
  );
}
