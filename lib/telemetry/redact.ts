const secretKeys = /key|token|secret|password|passwd|authorization|cookie|credential|api[-_]?key/i;

/** Shapes of secrets that may hide inside a longer text: provider keys, bearer tokens, JWTs, keys in a query. */
const secretShapes = [
  /\bsk-[A-Za-z0-9_-]{8,}/g,
  /\bduffel_(?:test|live)_[A-Za-z0-9_-]+/g,
  /\bsb_secret_[A-Za-z0-9_-]+/g,
  /\bBearer\s+[A-Za-z0-9._~+/=-]+/gi,
  /\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g,
  /\bbase64-eyJ[A-Za-z0-9_=-]+/g,
  /([?&](?:[a-z_]*key|appid|token|code|token_hash|access_token|refresh_token)=)[^&\s"']+/gi,
  /\b[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+\b/g,
];

const deepest = 6;
const longest = 2000;

function redactText(text: string): string {
  let result = text.slice(0, longest);
  for (const shape of secretShapes) {
    result = result.replace(shape, (_match, prefix: unknown) =>
      typeof prefix === "string" ? `${prefix}[redacted]` : "[redacted]",
    );
  }
  return result;
}

/**
 * A copy of `value` that is safe to log: values under secret-looking names and secret-looking texts are blanked,
 * errors become name, message and cause, long texts and deep objects are cut.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "bigint" || typeof value === "symbol") return String(value);
  if (typeof value === "function") return "[function]";
  if (value === null || typeof value !== "object") return value;
  if (depth >= deepest) return "[deep]";
  if (value instanceof Error) {
    return {
      name: value.name,
      message: redactText(value.message),
      ...(value.cause === undefined ? {} : { cause: redact(value.cause, depth + 1) }),
      ...(value.stack ? { at: redactText(value.stack.split("\n")[1]?.trim() ?? "") } : {}),
    };
  }
  if (Array.isArray(value)) return value.slice(0, 50).map((entry) => redact(entry, depth + 1));
  const result: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    result[name] = secretKeys.test(name) && entry !== null ? "[redacted]" : redact(entry, depth + 1);
  }
  return result;
}
