import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const refused: [folder: string, module: string][] = [
  ["lib/trips", "@/app/layout"],
  ["lib/trips", "@/components/ui/button"],
  ["lib/trips", "@/lib/supabase/admin"],
  ["app/trips", "@/lib/supabase/admin"],
  ["lib/flights/providers", "@/lib/env/server"],
  ["lib/flights/providers", "@/lib/keys/keys"],
  ["lib/itinerary", "@/lib/places/places"],
  ["lib/itinerary", "node:fs"],
  ["lib/utils", "../trips/schema.ts"],
  ["components/trips", "@/app/(auth)/actions"],
  ["components/trips", "@/lib/trips/queries"],
  ["components/trips", "@/lib/supabase/server"],
  ["components/ui", "@/components/trips/trip-card"],
  ["components/ui", "@/lib/trips/format"],
];
const allowed: typeof refused = [
  ["lib/keys", "@/lib/supabase/admin"],
  ["lib/trips", "../utils/money.ts"],
  ["lib/errors", "../utils/money.ts"],
  ["components/trips", "@/lib/trips/format"],
  ["components/ui", "@/components/ui/button"],
  ["app/trips", "@/lib/trips/queries"],
];

const project = mkdtempSync(join(tmpdir(), "import-arrow-"));
const fileOf = (folder: string, module: string) => `${folder}/planted-${module.replace(/\W+/g, "-")}.ts`;
let output = "";

beforeAll(() => {
  // The project's own rules, on a tree that holds nothing but planted imports.
  const rules: Record<string, unknown> = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(
    join(project, "biome.json"),
    JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }),
  );
  for (const [folder, module] of [...refused, ...allowed]) {
    const path = join(project, fileOf(folder, module));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { planted } from "${module}";\n\nexport const kept = planted;\n`);
  }
  const biome = resolve("node_modules/.bin/biome");
  const run = spawnSync(biome, ["lint", "--max-diagnostics=none", "--reporter=github", "."], {
    cwd: project,
    encoding: "utf8",
  });
  output = `${run.stdout}${run.stderr}`;
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const isRefused = (folder: string, module: string) =>
  output
    .split("\n")
    .some((line) => line.includes("noRestrictedImports") && line.includes(fileOf(folder, module)));

describe("the import arrow", () => {
  test.each(refused)("keeps %s from importing %s", (folder, module) => {
    expect(isRefused(folder, module)).toBe(true);
  });

  test.each(allowed)("lets %s import %s", (folder, module) => {
    expect(isRefused(folder, module)).toBe(false);
  });
});
