/** Every failure the product knows, with the HTTP status it leaves as and the sentence shown when none is given. */
const errorTable = {
  bad_input: { status: 400, title: "Something in the request is not right." },
  sign_in_required: { status: 401, title: "Please sign in first." },
  not_allowed: { status: 403, title: "You may not do this." },
  not_found: { status: 404, title: "This does not exist, or you may not see it." },
  conflict: { status: 409, title: "Somebody changed this in the meantime." },
  too_large: { status: 413, title: "The request is too large." },
  unsupported_media_type: { status: 415, title: "The request has a type that is not accepted here." },
  no_key: { status: 422, title: "No key is stored for this provider." },
  key_rejected: { status: 422, title: "The provider rejected the key." },
  quota_used_up: { status: 429, title: "The provider's quota for this key is used up." },
  rate_limited: { status: 429, title: "Too many requests. Please wait a moment." },
  internal: { status: 500, title: "Something went wrong on our side." },
  refused: { status: 422, title: "The model declined to answer this." },
  cut_off: { status: 502, title: "The answer broke off." },
  provider_unavailable: { status: 502, title: "The provider is not reachable right now." },
  provider_garbage: { status: 502, title: "The provider sent an answer that could not be read." },
  provider_overloaded: { status: 503, title: "The provider is overloaded right now." },
  service_unavailable: { status: 503, title: "A service that this needs is not reachable right now." },
  provider_timeout: { status: 504, title: "The provider took too long to answer." },
} as const;

export type ErrorCode = keyof typeof errorTable;

type AppErrorOptions = {
  /** A sentence for the person in front of the screen. Never a vendor's text, never a secret. */
  message?: string;
  /** The reason, for the log only; it is never sent. */
  cause?: unknown;
  /** Seconds from now after which another try makes sense. */
  retryAfter?: number;
  /** Fields that were wrong, by path: "passengers.adults" → "At least one adult." */
  fields?: Record<string, string>;
};

/** The one error class: thrown in `lib`, turned into a response, an action result or a tool result at the edge. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryAfter: number | undefined;
  readonly fields: Record<string, string> | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.message ?? errorTable[code].title, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.retryAfter = options.retryAfter;
    this.fields = options.fields;
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get title(): string {
    return errorTable[this.code].title;
  }
}

/** Makes an AppError of anything thrown: what is not ours becomes `internal`, with the original as its cause. */
export function toAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError("internal", { cause: thrown });
}
