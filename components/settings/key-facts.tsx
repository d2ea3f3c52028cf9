import { Fragment } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { KeyDescription } from "@/lib/keys/describe-key";
import type { StoredKey } from "@/lib/keys/schema";

/** What is stored of a key; for a provider without one, what it costs, its limits and where to get it. */
export function KeyFacts({ description, stored }: { description: KeyDescription; stored: StoredKey | null }) {
  const t = useTranslations("settings");
  const format = useFormat();
  const { name, cost, limits, without, url, settings } = description;
  // The same clock on the server and in any browser.
  const moment = (at: string) => `${format.instant({ at, timeZone: "UTC" })} UTC`;
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-14 [&>dt]:text-ink-2">
      {stored ? (
        <>
          <dt>{t("keys.key")}</dt>
          <dd className="figures">{stored.last_four ? `•••• ${stored.last_four}` : t("keys.none")}</dd>
          {settings.map((field) =>
            stored.settings[field.name] ? (
              <Fragment key={field.name}>
                <dt>{field.label}</dt>
                <dd className="break-all">{stored.settings[field.name]}</dd>
              </Fragment>
            ) : null,
          )}
          <dt>{t("keys.lastUsed")}</dt>
          <dd>{stored.last_use ? moment(stored.last_use) : t("keys.never")}</dd>
          <dt>{t("keys.checked")}</dt>
          <dd>{moment(stored.last_check)}</dd>
        </>
      ) : (
        <>
          <dt>{t("keys.without")}</dt>
          <dd>{without}</dd>
        </>
      )}
      <dt>{t("keys.costs")}</dt>
      <dd>{cost}</dd>
      <dt>{t("keys.limits")}</dt>
      <dd>{limits}</dd>
      {url ? (
        <>
          <dt>{t("keys.getOne")}</dt>
          <dd>
            <a href={url} target="_blank" rel="noreferrer" className="text-accent underline">
              {t("keys.create", { name })}
            </a>
          </dd>
        </>
      ) : null}
    </dl>
  );
}
