import type { ErrorCode } from "@/lib/errors/app-error";

/** What went wrong as a traveller sees it: each face has its own words and its own next step. */
export type FailureFace =
  | "key"
  | "quota"
  | "busy"
  | "slow"
  | "unreadable"
  | "input"
  | "signed_out"
  | "broken_off"
  | "down";

const faces: Partial<Record<ErrorCode | "broken_off", FailureFace>> = {
  no_key: "key",
  key_rejected: "key",
  quota_used_up: "quota",
  rate_limited: "busy",
  provider_timeout: "slow",
  provider_garbage: "unreadable",
  bad_input: "input",
  not_found: "input",
  sign_in_required: "signed_out",
  broken_off: "broken_off",
};

export function faceOf(code: ErrorCode | "broken_off"): FailureFace {
  return faces[code] ?? "down";
}
