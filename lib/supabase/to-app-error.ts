import { AppError } from "../errors/app-error.ts";

type DatabaseFailure = { code?: string | null; message: string; hint?: string | null };

const conflictSentences: Record<string, string> = {
  stale: "Somebody changed the same things in the meantime. Look at the plan as it is now and try again.",
  nothing: "There is nothing to take back.",
  decided: "This proposal was decided before.",
  "not-empty": "The trip is no longer empty.",
  limit: "You have reached the number of trips an account can hold. Delete one you no longer need.",
};

/** Turns what the database said into our error. PT4xx are raised by our own functions; see the migrations. */
export function toDatabaseError(failure: DatabaseFailure): AppError {
  const { code } = failure;
  const cause = { code, message: failure.message };
  if (code === "PT401") return new AppError("sign_in_required", { cause });
  if (code === "PT403" || code === "42501") return new AppError("not_allowed", { cause });
  if (code === "PT404" || code === "PGRST116") return new AppError("not_found", { cause });
  if (code === "PT409" || code === "23505") {
    const sentence = conflictSentences[failure.hint ?? ""];
    return new AppError("conflict", { ...(sentence ? { message: sentence } : {}), cause });
  }
  // 22: wrong data, 23: a broken constraint.
  if (code?.startsWith("22") || code?.startsWith("23")) return new AppError("bad_input", { cause });
  if (code === "PGRST301" || code === "PGRST303") return new AppError("sign_in_required", { cause });
  return new AppError("service_unavailable", {
    message: "The database is not reachable right now. Nothing was lost.",
    cause,
  });
}

/** The data of an answer; throws its error as ours. */
export function unwrap<Data>({ data, error }: { data: Data; error: DatabaseFailure | null }): Data {
  if (error) throw toDatabaseError(error);
  return data;
}
