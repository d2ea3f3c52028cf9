import { type AuthError, isAuthRetryableFetchError } from "@supabase/supabase-js";
import { AppError, type ErrorCode } from "../errors/app-error.ts";

const sentences: Record<string, [ErrorCode, string]> = {
  invalid_credentials: ["bad_input", "The mail address or the password is wrong."],
  email_exists: ["bad_input", "There is already an account with this mail address. Sign in instead."],
  user_already_exists: ["bad_input", "There is already an account with this mail address. Sign in instead."],
  email_not_confirmed: ["bad_input", "Please confirm your mail address first: open the link we sent you."],
  email_address_invalid: ["bad_input", "This mail address is not accepted."],
  weak_password: ["bad_input", "This password is too easy to guess. Choose a longer one."],
  same_password: ["bad_input", "This is your present password. Choose a new one."],
  otp_expired: ["bad_input", "This link has expired or was used before. Ask for a new one."],
  flow_state_not_found: ["bad_input", "Open the link in the browser in which you asked for it."],
  flow_state_expired: ["bad_input", "This link has expired. Ask for a new one."],
  bad_code_verifier: ["bad_input", "Open the link in the browser in which you asked for it."],
  session_not_found: ["sign_in_required", "Your session has ended. Please sign in again."],
  signup_disabled: ["not_allowed", "New accounts are switched off here."],
  anonymous_provider_disabled: ["not_allowed", "Guests are switched off here. Please sign up."],
  over_request_rate_limit: ["rate_limited", "Too many tries. Please wait a moment."],
  over_email_send_rate_limit: [
    "rate_limited",
    "We have sent you a mail a moment ago. Please wait before asking again.",
  ],
};

/** Turns an answer of Supabase Auth into our error; its own text stays in the log. */
export function toAuthError(error: AuthError): AppError {
  const known = sentences[error.code ?? ""];
  if (known) return new AppError(known[0], { message: known[1], cause: error });
  if (error.status === 429) return new AppError("rate_limited", { cause: error, retryAfter: 60 });
  if (isAuthRetryableFetchError(error) || (error.status ?? 500) >= 500) {
    return new AppError("service_unavailable", {
      message: "Signing in is not possible right now. Please try again.",
      cause: error,
    });
  }
  return new AppError("bad_input", {
    message: "This did not work. Please check what you entered.",
    cause: error,
  });
}
