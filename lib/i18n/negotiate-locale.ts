import { type AnyLocale, locales, pseudoLocales } from "./locales.ts";

type Wishes = {
  /** What was chosen here before. */
  chosen: string | undefined;
  /** The header of that name (RFC 9110, section 12.5.4): "de-AT,de;q=0.9,en;q=0.8". */
  acceptLanguage: string | null;
  allowPseudo: boolean;
};

/** The language to answer in: the chosen one, else the best of those that the browser asks for, else English. */
export function negotiateLocale({ chosen, acceptLanguage, allowPseudo }: Wishes): AnyLocale {
  const known: readonly AnyLocale[] = allowPseudo ? [...locales, ...pseudoLocales] : locales;
  const asked = (acceptLanguage ?? "")
    .split(",")
    .slice(0, 20)
    .map((entry) => {
      const [tag = "", quality = ""] = entry.trim().split(/;\s*q=/);
      return { language: tag.split("-")[0]?.toLowerCase(), quality: quality === "" ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (
    known.find((locale) => locale === chosen) ??
    asked.flatMap(({ language }) => locales.find((locale) => locale === language) ?? [])[0] ??
    locales[0]
  );
}
