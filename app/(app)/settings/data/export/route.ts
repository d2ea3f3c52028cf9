import { z } from "zod";
import { exportAccount } from "@/lib/account/export-account";
import { defineGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Everything of the traveller as one JSON file to keep. No secret is in it. */
export const GET = defineGet(z.object({}), async ({ supabase }) => {
  const exportedAt = new Date().toISOString();
  const document = { format: "tripsage-export", version: 1, exportedAt, ...(await exportAccount(supabase)) };
  return new Response(JSON.stringify(document, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="tripsage-${exportedAt.slice(0, 10)}.json"`,
      "cache-control": "no-store",
    },
  });
});
