"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type FailureFace, faceOf } from "./failure-face";
import { useProviderName } from "./provider-name";
import type { ProviderState, SearchState } from "./use-search";

function NextStep({ face, retry }: { face: FailureFace; retry: () => void }) {
  const t = useTranslations("search");
  // A key in the settings helps with these; with the others it helps to ask again.
  if (face === "key" || face === "quota")
    return <ButtonLink href="/settings/keys">{t("openKeys")}</ButtonLink>;
  return <Button onClick={retry}>{t("retry")}</Button>;
}

function FailureBox({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-3 rounded-m border border-[color-mix(in_oklab,var(--removed)_35%,var(--line))] bg-removed-soft px-4 py-3"
    >
      <Icon name="warning" className="size-4 text-removed" />
      <p className="min-w-48 grow basis-0 text-14">
        <b className="font-semibold">{title}</b> {children}
      </p>
      {action}
    </div>
  );
}

/** Each provider that failed: who, why, what is missing, what to do. */
export function ProviderFailures({
  providers,
  retry,
}: {
  providers: readonly ProviderState[];
  retry: () => void;
}) {
  const t = useTranslations("search");
  const nameOf = useProviderName();
  const answered = providers.filter(({ state }) => state === "finished").length;
  return providers.map((provider) =>
    provider.state === "failed" ? (
      <FailureBox
        key={provider.id}
        title={t(`failed.${faceOf(provider.code)}`, { provider: nameOf(provider.id) })}
        action={<NextStep face={faceOf(provider.code)} retry={retry} />}
      >
        {t("missing", { answered })}
      </FailureBox>
    ) : null,
  );
}

/** The search as a whole failed: nothing is shown because nothing is known, not because there is nothing. */
export function SearchFailure({
  problem,
  retry,
}: {
  problem: NonNullable<SearchState<unknown>["problem"]>;
  retry: () => void;
}) {
  const t = useTranslations("search");
  return (
    <FailureBox title={t("problem.title")} action={<NextStep face={faceOf(problem)} retry={retry} />}>
      {t(`problem.${faceOf(problem)}`)}
    </FailureBox>
  );
}

/** Nothing to show, and what to do about it. */
export function EmptyResults({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-3 rounded-m border border-dashed border-line-strong px-6 py-8">
      <h2 className="text-20">{title}</h2>
      <p className="max-w-[60ch] text-14 text-ink-2">{children}</p>
      {action}
    </div>
  );
}

/** Rows of the size of real ones while nothing has arrived. */
export function RowSkeletons({ count = 6, className = "h-17" }: { count?: number; className?: string }) {
  const t = useTranslations("search");
  return (
    <div aria-busy="true">
      <span className="sr-only">{t("strip.asking")}</span>
      {Array.from({ length: count }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: these rows never change places.
          key={index}
          aria-hidden="true"
          className={`flex items-center gap-4 border-b border-line px-3 ${className}`}
        >
          <span className="size-9 animate-pulse rounded-s bg-sunken" />
          <span className="grid grow gap-2">
            <span className="h-3.5 w-40 max-w-full animate-pulse rounded-s bg-sunken" />
            <span className="h-3 w-28 max-w-full animate-pulse rounded-s bg-sunken" />
          </span>
          <span className="h-4 w-20 animate-pulse rounded-s bg-sunken" />
        </div>
      ))}
    </div>
  );
}
