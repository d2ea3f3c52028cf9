"use client";

import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import { faceOf } from "./failure-face";
import { useProviderName } from "./provider-name";
import type { ProviderState } from "./use-search";

type Props = {
  providers: readonly ProviderState[];
  /** "9 merged. 31 of 49 match your filters." */
  summary: string;
  retry: () => void;
};

function Sign({ provider }: { provider: ProviderState }) {
  if (provider.state === "finished") return <Icon name="check" className="size-3.5 text-added" />;
  if (provider.state === "failed") return <Icon name="warning" className="size-3.5 text-moved" />;
  return (
    <span
      aria-hidden="true"
      className="size-3 animate-spin rounded-full border-[1.5px] border-line-strong border-t-accent"
    />
  );
}

/** Who was asked, who has answered and who has not: one line above the results. On a phone, in one sentence. */
export function ProviderStrip({ providers, summary, retry }: Props) {
  const t = useTranslations("search");
  const nameOf = useProviderName();
  const failed = providers.filter(({ state }) => state === "failed").length;
  const answered = providers.filter(({ state }) => state === "finished").length;
  if (providers.length === 0) return null;
  return (
    <div
      role="status"
      className="flex min-h-9 items-center gap-x-4 border-b border-line bg-sunken px-4 py-1.5 text-12 text-ink-2 sm:px-6"
    >
      <span className="flex items-center gap-2 sm:hidden">
        {failed > 0 ? <Icon name="warning" className="size-4 text-moved" /> : null}
        {t("strip.short", { answered, asked: providers.length, failed })}
      </span>
      {providers.map((provider) => (
        <span key={provider.id} className="hidden items-center gap-1.5 whitespace-nowrap sm:inline-flex">
          <Sign provider={provider} />
          <b className="font-medium text-ink">{nameOf(provider.id)}</b>
          {provider.state === "finished"
            ? t("strip.answered", { count: provider.count })
            : provider.state === "failed"
              ? t(`short.${faceOf(provider.code)}`)
              : t("strip.asking")}
        </span>
      ))}
      {failed > 0 ? (
        <button
          type="button"
          onClick={retry}
          className="ml-auto font-medium text-accent underline underline-offset-2 pointer-coarse:min-h-11 sm:ml-0"
        >
          {t("retry")}
        </button>
      ) : null}
      <span className="ml-auto hidden whitespace-nowrap md:inline">{summary}</span>
    </div>
  );
}
