import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireUser, type Session } from "@/lib/auth/require-user";
import type { ActionResult } from "@/lib/errors/action-result";
import { toAppError } from "@/lib/errors/app-error";
import { badInput } from "@/lib/errors/from-zod";
import { errorSentences } from "@/lib/i18n/error-sentences";
import { requestLocale } from "@/lib/i18n/request-locale";
import { logActionError } from "@/lib/telemetry/log";
import { withRequestContext } from "@/lib/telemetry/request-context";
import { requestIdOf } from "./request-id";

/**
 * A server action for a signed-in user: signs in, parses the one argument, and returns an ActionResult instead of
 * throwing at a form. Redirects pass through.
 */
export function defineAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  handle: (input: Session & { data: z.output<Schema> }) => Promise<Data>,
) {
  return definePublicAction(schema, async ({ data }) => handle({ ...(await requireUser()), data }));
}

/** The same for somebody who may not be signed in yet: only for `app/(auth)`, named by the guard's own test. */
export function definePublicAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  handle: (input: { data: z.output<Schema> }) => Promise<Data>,
) {
  return async (input: z.input<Schema>): Promise<ActionResult<Data>> => {
    const requestId = requestIdOf(await headers());
    try {
      return await withRequestContext({ requestId }, async () => {
        const parsed = schema.safeParse(input);
        if (!parsed.success) throw badInput(parsed.error);
        return { ok: true, data: await handle({ data: parsed.data }) };
      });
    } catch (thrown) {
      unstable_rethrow(thrown);
      const error = toAppError(thrown);
      logActionError({ requestId, error });
      return {
        ok: false,
        code: error.code,
        ...errorSentences({ error, locale: await requestLocale() }),
      };
    }
  };
}
