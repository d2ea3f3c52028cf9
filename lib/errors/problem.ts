import type { AppError } from "./app-error.ts";

/** The body of every error answer (RFC 9457), with our code, the request's id and, where it applies, the wait. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  retryAfter?: number;
  fields?: Record<string, string>;
};

export function toProblem({ error, requestId }: { error: AppError; requestId: string }): Problem {
  return {
    type: `urn:tripsage:problem:${error.code}`,
    title: error.title,
    status: error.status,
    detail: error.message,
    code: error.code,
    requestId,
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    ...(error.fields === undefined ? {} : { fields: error.fields }),
  };
}

export function problemResponse(input: { error: AppError; requestId: string }): Response {
  const problem = toProblem(input);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (problem.retryAfter !== undefined) headers.set("retry-after", String(problem.retryAfter));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
