import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateTypes } from "../../scripts/database-types.ts";
import { openDatabase } from "../../scripts/embedded/supabase/database.ts";

test("the committed types are those of the migrations", async () => {
  const database = await openDatabase();
  expect(readFileSync("lib/supabase/database.ts", "utf8")).toBe(await generateTypes(database));
  await database.close();
});
