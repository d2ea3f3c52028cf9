"use client";

import { useId, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { ActionResult } from "@/lib/errors/action-result";
import { type AnyLocale, localeNames, locales } from "@/lib/i18n/locales";

type Props = {
  /** The development server offers the pseudo languages too. */
  choices?: readonly AnyLocale[];
  action: (input: { locale: AnyLocale }) => Promise<ActionResult<unknown>>;
};

/** The language of the interface. Choosing one shows the page in it at once. */
export function LanguageSelect({ choices = locales, action }: Props) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const id = useId();
  const [isPending, startTransition] = useTransition();
  return (
    <div className="inline-flex items-center gap-2 text-14">
      <label htmlFor={id} className="text-ink-2">
        {t("footer.language")}
      </label>
      <select
        id={id}
        value={locale}
        disabled={isPending}
        className="h-8 rounded-s border border-line-strong bg-surface px-2 text-ink pointer-coarse:h-11"
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.currentTarget.value);
          if (chosen) startTransition(async () => void (await action({ locale: chosen })));
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice} lang={choice}>
            {localeNames[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
