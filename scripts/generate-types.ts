import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateTypes } from "./database-types.ts";
import { openDatabase } from "./embedded/supabase/database.ts";

// npm run types: writes lib/supabase/database.ts from the migrations.
const database = await openDatabase();
const text = await generateTypes(database);
await database.close();
writeFileSync(join(import.meta.dirname, "../lib/supabase/database.ts"), text);
