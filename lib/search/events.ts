import type { ErrorCode } from "../errors/app-error.ts";

/** What a search tells while it runs, whatever is searched. */
export type SearchEvent<Offer> =
  | { type: "started"; providers: string[] }
  | { type: "offers"; provider: string; offers: Offer[] }
  | { type: "provider"; provider: string; state: "finished"; count: number }
  | { type: "provider"; provider: string; state: "failed"; code: ErrorCode; message: string }
  | { type: "done" };
