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

type Input = {
  error: AppError;
  requestId: string;
  /** The error in the caller's language; without it, as it was thrown. */
  sentences?: { message: string; fields?: Record<string, string> };
};

export function toProblem({ error, requestId, sentences = error }: Input): Problem {
  const { message, fields } = sentences;
  return {
    type: `urn:tripsage:problem:${error.code}`,
    title: error.title,
    status: error.status,
    detail: message,
    code: error.code,
    requestId,
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    ...(fields === undefined ? {} : { fields }),
  };
}

export function problemResponse(input: Input): Response {
  const problem = toProblem(input);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (problem.retryAfter !== undefined) headers.set("retry-after", String(problem.retryAfter));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
