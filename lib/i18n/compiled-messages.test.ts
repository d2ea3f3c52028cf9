import compile from "icu-minify/compile";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { compiledMessages, pickMessages } from "./compiled-messages";
import { toPseudo } from "./pseudo";

test("a page gets the namespaces it asks for and no others", () => {
  expect(Object.keys(pickMessages({ locale: "de", namespaces: ["layout", "errors"] }))).toEqual([
    "layout",
    "errors",
  ]);
});

test("parsed messages speak their language", () => {
  const t = createTranslator({ locale: "es", messages: compiledMessages("es"), namespace: "layout" });
  expect(t("nav.flights")).toBe("Vuelos");
});

test("the pseudo languages change words and leave arguments, plurals and tags", () => {
  const message = compile("{count, plural, one {# day} other {# days}} in <b>{place}</b>");
  const long = JSON.stringify(toPseudo({ message, locale: "en-XA" }));
  expect(long).toContain('"count",2');
  expect(long).toContain('["b",["place"]]');
  expect(long).toMatch(/ďáýš/);
  expect(JSON.stringify(toPseudo({ message, locale: "en-XB" }))).toContain("\u202e days\u202c");
});
