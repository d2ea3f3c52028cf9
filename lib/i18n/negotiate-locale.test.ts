import { expect, test } from "vitest";
import { negotiateLocale } from "./negotiate-locale";

const english = { chosen: undefined, acceptLanguage: null, allowPseudo: false };

test.each([
  ["what was chosen wins over the browser", { chosen: "es", acceptLanguage: "de" }, "es"],
  ["a region is its language", { acceptLanguage: "de-AT,en;q=0.8" }, "de"],
  ["the order is that of the weights", { acceptLanguage: "en;q=0.5, es;q=0.9" }, "es"],
  ["a language that is not there gives way to the next", { acceptLanguage: "fr-FR,fr;q=0.9,de;q=0.5" }, "de"],
  ["a refused language is not used", { acceptLanguage: "de;q=0, es;q=0.1" }, "es"],
  ["nothing known is English", { chosen: "xx", acceptLanguage: "ja, *" }, "en"],
  ["no header is English", {}, "en"],
  ["a pseudo language is not for travellers", { chosen: "en-XB", acceptLanguage: "es" }, "es"],
])("%s", (_, wishes, locale) => {
  expect(negotiateLocale({ ...english, ...wishes })).toBe(locale);
});

test("a pseudo language can be chosen where it is allowed", () => {
  expect(negotiateLocale({ ...english, chosen: "en-XB", allowPseudo: true })).toBe("en-XB");
});
