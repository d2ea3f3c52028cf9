import { globSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { de } from "./messages/de";
import { en } from "./messages/en";
import { es } from "./messages/es";

const languages = { en, de, es };

/** { "layout.nav.trips": "Trips", … } */
function flatten(messages: object, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[prefix + key, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

/** Every argument and tag of a message with its kind, in alphabetical order: ["count 2", "name", "link <>"]. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const visit = (node: unknown) => {
    if (!Array.isArray(node)) return;
    const [name, second, third] = node;
    if (node.length === 1) found.add(`${name}`);
    else if (typeof second !== "number" || second === poundKind) {
      found.add(`${name} <>`);
      node.slice(1).forEach(visit);
    } else {
      found.add(`${name} ${second}`);
      if (second === selectKind && third) found.add(`${name}: ${Object.keys(third).sort().join(", ")}`);
      if (third && typeof third === "object") Object.values(third).forEach(visitAll);
    }
  };
  const visitAll = (nodes: unknown) => (Array.isArray(nodes) ? nodes.forEach(visit) : undefined);
  visitAll(compile(message));
  return [...found].sort();
}
const poundKind = 0;
const selectKind = 1;

const english = flatten(en);

/** Source files with the namespaces whose translations they ask for. */
const users = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"])
  .filter((path) => !path.includes(".test.") && !path.includes("/messages/"))
  .map((path) => readFileSync(path, "utf8"))
  .map((text) => ({
    text,
    namespaces: [...text.matchAll(/Translations\(\s*"(\w+)"|namespace: "(\w+)"/g)].map(
      ([, first, second]) => first ?? second,
    ),
  }));

function isUsed(fullKey: string): boolean {
  const [namespace = "", ...rest] = fullKey.split(".");
  const key = rest.join(".");
  // Thrown in English in lib, translated at the edge: used is what is thrown.
  if (fullKey.startsWith("errors.sentence."))
    return users.some(({ text }) => text.includes(`"${english[fullKey]}"`));
  return users.some(({ text, namespaces }) => {
    if (!namespaces.includes(namespace)) return false;
    if (text.includes(`"${key}"`)) return true;
    // `nav.${name}` uses every key of that form.
    return [...text.matchAll(/`([\w.]*\$\{[^`]*)`/g)].some(([, template = ""]) => {
      const pattern = template
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll(".", "\\."))
        .join("[\\w-]+");
      return /^[\w.\\+[\]-]+$/.test(pattern) && new RegExp(`^${pattern}$`).test(key);
    });
  });
}

describe("the catalogue", () => {
  test.each(Object.entries(languages))("%s has the same keys as English", (_, messages) => {
    expect(Object.keys(flatten(messages)).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(Object.entries(languages))(
    "%s takes the same arguments as English, and no text is empty",
    (_, messages) => {
      const translated = flatten(messages);
      for (const [key, message] of Object.entries(english)) {
        expect({ key, arguments: argumentsOf(translated[key] ?? "") }).toEqual({
          key,
          arguments: argumentsOf(message),
        });
        expect(translated[key]?.trim()).not.toBe("");
      }
    },
  );

  test("every text is used", () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  test("finds arguments in all their forms", () => {
    expect(
      argumentsOf(
        "{name} has {count, plural, one {<b>#</b> {thing}} other {#}}, {kind, select, a {x} other {y}}",
      ),
    ).toEqual(["b <>", "count 2", "kind 1", "kind: a, other", "name", "thing"]);
  });
});
