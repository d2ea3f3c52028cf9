import "server-only";
import type { z } from "zod";
import { requireUser, type Session } from "@/lib/auth/require-user";
import { toAppError } from "@/lib/errors/app-error";
import { badInput } from "@/lib/errors/from-zod";
import { problemResponse } from "@/lib/errors/problem";
import { errorSentences } from "@/lib/i18n/error-sentences";
import { localeOf } from "@/lib/i18n/locale-of";
import { logRequestError } from "@/lib/telemetry/log";
import { withRequestContext } from "@/lib/telemetry/request-context";
import { readBody } from "./read-body";
import { requestIdOf } from "./request-id";

type RouteContext = { params: Promise<Record<string, string | string[]>> };
type Base = { request: Request; params: Record<string, string | string[]>; requestId: string };

async function answer(request: Request, work: (requestId: string) => Promise<Response>): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    return await withRequestContext({ requestId }, () => work(requestId));
  } catch (thrown) {
    const error = toAppError(thrown);
    logRequestError({ request, requestId, error });
    const sentences = errorSentences({ error, locale: localeOf(request.headers) });
    return problemResponse({ error, requestId, sentences });
  }
}

/** A POST for a signed-in user: signs in, parses the JSON body, maps errors to problem+json. */
export function definePost<Schema extends z.ZodType>(
  schema: Schema,
  handle: (input: Base & Session & { body: z.output<Schema> }) => Promise<Response>,
) {
  return (request: Request, context: RouteContext) =>
    answer(request, async (requestId) => {
      const [session, params] = await Promise.all([requireUser(), context.params]);
      const body = await readBody({ request, schema });
      return handle({ ...session, request, params, requestId, body });
    });
}

/** A GET for a signed-in user; the search parameters are parsed by the schema (each name once, as a string). */
export function defineGet<Schema extends z.ZodType>(
  schema: Schema,
  handle: (input: Base & Session & { query: z.output<Schema> }) => Promise<Response>,
) {
  return (request: Request, context: RouteContext) =>
    answer(request, async (requestId) => {
      const [session, params] = await Promise.all([requireUser(), context.params]);
      return handle({ ...session, request, params, requestId, query: readQuery({ request, schema }) });
    });
}

/** A GET that anybody may ask: only for health and for data that is public anyway. Named by the guard's own test. */
export function definePublicGet<Schema extends z.ZodType>(
  schema: Schema,
  handle: (input: Base & { query: z.output<Schema> }) => Promise<Response>,
) {
  return (request: Request, context: RouteContext) =>
    answer(request, async (requestId) =>
      handle({ request, params: await context.params, requestId, query: readQuery({ request, schema }) }),
    );
}

function readQuery<Schema extends z.ZodType>({
  request,
  schema,
}: {
  request: Request;
  schema: Schema;
}): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw badInput(parsed.error);
  return parsed.data;
}
