import type { ErrorCode } from "./app-error.ts";

/** What a server action answers: data, or a failure with a sentence to show and the fields that were wrong. */
export type ActionResult<Data> =
  | { ok: true; data: Data }
  | { ok: false; code: ErrorCode; message: string; fields?: Record<string, string> };
