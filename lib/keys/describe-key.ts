import "server-only";
import { getTranslations } from "@/lib/i18n/server";
import { keyFacts } from "./key-facts";
import type { KeyProvider, KeySettings } from "./schema";

/** A provider as the settings page shows it, in the visitor's language. */
export type KeyDescription = {
  name: string;
  kind: "model" | "travel";
  gives: string;
  without: string;
  /** What a call costs the traveller, in the provider's own terms. */
  cost: string;
  limits: string;
  /** The beginning of a key, so that the right one is pasted. */
  example: string;
  /** Where a key is made; null where the server is one's own. */
  url: string | null;
  settings: readonly { name: keyof KeySettings; label: string; example: string; isRequired: boolean }[];
};

export async function describeKey(provider: KeyProvider): Promise<KeyDescription> {
  const t = await getTranslations("providers");
  const { name, example, settings, ...facts } = keyFacts[provider];
  return {
    ...facts,
    name: name ?? t("ownServer"),
    example: example ?? t("ownServerKey"),
    gives: t(`${provider}.gives`),
    without: t(`${provider}.without`),
    cost: t(`${provider}.cost`),
    limits: t(`${provider}.limits`),
    settings: settings.map((setting) => ({ ...setting, label: t(`field.${setting.label}`) })),
  };
}
