"use client";

import { Fragment, useState, useTransition } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";
import type { ActionResult } from "@/lib/errors/action-result";
import type { KeyDescription } from "@/lib/keys/descriptions";
import type { KeyProvider, KeySettings, StoredKey } from "@/lib/keys/schema";

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

/** "2026-11-24, 13:25 UTC": the same words on the server and in any browser. */
const moment = (iso: string) => `${iso.slice(0, 10)}, ${iso.slice(11, 16)} UTC`;

/** One provider's key: what is stored, a field for a new one, and its end after a second click. */
export function KeyCard({ provider, description, stored, save, remove }: Props) {
  const { name, gives, without, cost, limits, example, url, settings } = description;
  const [step, setStep] = useState<"rest" | "replace" | "delete">("rest");
  const [result, setResult] = useState<ActionResult<unknown> | null>(null);
  const [isPending, startTransition] = useTransition();

  function run(work: () => Promise<ActionResult<unknown>>) {
    startTransition(async () => {
      const answer = await work();
      setResult(answer);
      if (answer.ok) setStep("rest");
    });
  }

  return (
    <article aria-label={name} className="grid gap-3 rounded-m border border-line bg-surface p-4">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-16">{name}</h2>
        <span className="rounded-full border border-line px-2 py-0.5 text-12 text-ink-2">
          {stored ? "Stored" : "Not set"}
        </span>
      </div>
      <p className="text-ink-2">
        {gives} {without}
      </p>
      <dl className="grid grid-cols-[6rem_1fr] gap-y-1 text-14">
        <dt className="text-ink-2">Costs</dt>
        <dd>{cost}</dd>
        <dt className="text-ink-2">Limits</dt>
        <dd>{limits}</dd>
      </dl>
      {stored ? (
        <dl className="grid grid-cols-[6rem_1fr] gap-y-1 text-14">
          <dt className="text-ink-2">Key</dt>
          <dd className="figures">{stored.last_four ? `•••• ${stored.last_four}` : "None needed"}</dd>
          {settings.map((field) =>
            stored.settings[field.name] ? (
              <Fragment key={field.name}>
                <dt className="text-ink-2">{field.label}</dt>
                <dd className="break-all">{stored.settings[field.name]}</dd>
              </Fragment>
            ) : null,
          )}
          <dt className="text-ink-2">Checked</dt>
          <dd className="figures">{moment(stored.last_check)}</dd>
          <dt className="text-ink-2">Last used</dt>
          <dd className="figures">{stored.last_use ? moment(stored.last_use) : "Not yet"}</dd>
        </dl>
      ) : url ? (
        <p>
          <a href={url} target="_blank" rel="noreferrer" className="text-accent underline">
            Create a key at {name}
          </a>
        </p>
      ) : null}
      {result && !result.ok ? (
        <Banner tone="failed">{Object.values(result.fields ?? {})[0] ?? result.message}</Banner>
      ) : null}
      {result?.ok ? (
        <Banner tone="good">{stored ? `${name} accepted the key.` : "The key is deleted."}</Banner>
      ) : null}
      {stored && step === "rest" ? (
        <div className="flex justify-between gap-2">
          <Button onClick={() => setStep("replace")}>Replace</Button>
          <Button kind="danger" onClick={() => setStep("delete")}>
            Delete
          </Button>
        </div>
      ) : null}
      {stored && step === "delete" ? (
        <div className="grid gap-2">
          <p>
            Delete the {name} key? {without}
          </p>
          <div className="flex gap-2">
            <Button kind="danger" disabled={isPending} onClick={() => run(() => remove({ provider }))}>
              Delete key
            </Button>
            <Button onClick={() => setStep("rest")}>Keep it</Button>
          </div>
        </div>
      ) : null}
      {!stored || step === "replace" ? (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            const text = (field: string) => String(new FormData(form).get(field) ?? "").trim();
            const [baseUrl, model] = [text("baseUrl"), text("model")];
            const settings = { ...(baseUrl ? { baseUrl } : {}), ...(model ? { model } : {}) };
            const secret = text("secret");
            run(() => save({ provider, label: "", secret, settings }));
            form.reset();
          }}
        >
          {settings.map((field) => (
            <InputField
              key={field.name}
              label={field.label}
              name={field.name}
              placeholder={field.example}
              defaultValue={stored?.settings[field.name] ?? ""}
              autoComplete="off"
              spellCheck={false}
              required={field.isRequired}
            />
          ))}
          <InputField
            label={`${name} key`}
            name="secret"
            type="password"
            placeholder={example}
            autoComplete="off"
            spellCheck={false}
            required={provider !== "openai_compatible"}
          />
          <div className="flex gap-2">
            <Button type="submit" kind="primary" disabled={isPending}>
              {isPending ? `Asking ${name}` : "Save and check"}
            </Button>
            {stored ? <Button onClick={() => setStep("rest")}>Keep the old one</Button> : null}
          </div>
        </form>
      ) : null}
    </article>
  );
}
