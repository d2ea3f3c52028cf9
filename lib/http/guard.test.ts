import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Who may be reached without a session, by name. Everything else goes through the guard that signs in. */
const publicByName = [
  "app/api/[...path]/route.ts",
  "app/(auth)/actions.ts",
  "app/(auth)/auth/callback/route.ts",
  "app/(marketing)/actions.ts",
  "app/api/health/components/route.ts",
  "app/api/health/route.ts",
  "app/api/places/suggest/route.ts",
  "app/choose-language.ts",
  "app/covers/[file]/route.ts",
  "app/covers/way/route.ts",
];

const sources = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"])
  .filter((path) => !path.includes(".test."))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

const routes = sources.filter(({ path }) => path.endsWith("/route.ts"));
const actions = sources.filter(({ text }) => /^\s*["']use server["']/m.test(text));

/** Names of exported functions or constants, as a route or an action file exports them. */
function exportedHandlers(text: string): string[] {
  return [...text.matchAll(/^export (?:const|async function|function) (\w+)/gm)].flatMap(
    ([, name]) => name ?? [],
  );
}

describe("the guard", () => {
  test("finds the files it is about", () => {
    expect(routes.length).toBeGreaterThan(3);
    expect(actions.length).toBeGreaterThan(0);
  });

  test.each(routes)("$path defines its handlers through define-route", ({ text }) => {
    for (const name of exportedHandlers(text).filter((handler) => /^[A-Z]+$/.test(handler))) {
      expect(text).toMatch(new RegExp(`export const ${name} = define(?:Public)?(?:Get|Post|Delete)\\(`));
    }
  });

  test.each(actions)("$path defines its actions through define-action", ({ text }) => {
    for (const name of exportedHandlers(text)) {
      expect(text).toMatch(new RegExp(`export const ${name} = define(?:Public)?Action\\(`));
    }
  });

  test("only what is named here is public", () => {
    const open = [...routes, ...actions].filter(({ text }) => /definePublic(?:Get|Action)\(/.test(text));
    expect(open.map(({ path }) => path).filter((path) => !publicByName.includes(path))).toEqual([]);
  });

  test.each(routes)("$path is never prerendered", ({ text }) => {
    expect(text).toContain('export const dynamic = "force-dynamic";');
  });
});
