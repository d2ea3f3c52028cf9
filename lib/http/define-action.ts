import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireUser, type Session } from "@/lib/auth/require-user";
import type { ActionResult } from "@/lib/errors/action-result";
import { toAppError } from "@/lib/errors/app-error";
import { badInput } from "@/lib/errors/from-zod";
import { logActionError } from "@/lib/telemetry/log";
import { requestIdOf } from "./request-id";

/**
 * A server action for a signed-in user: signs in, parses the one argument, and returns an ActionResult instead of
 * throwing at a form. Redirects pass through.
 */
export function defineAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  handle: (input: Session & { data: z.output<Schema> }) => Promise<Data>,
) {
  return async (input: z.input<Schema>): Promise<ActionResult<Data>> => {
    try {
      const session = await requireUser();
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw badInput(parsed.error);
      return { ok: true, data: await handle({ ...session, data: parsed.data }) };
    } catch (thrown) {
      unstable_rethrow(thrown);
      const error = toAppError(thrown);
      logActionError({ requestId: requestIdOf(await headers()), error });
      return {
        ok: false,
        code: error.code,
        message: error.message,
        ...(error.fields ? { fields: error.fields } : {}),
      };
    }
  };
}
