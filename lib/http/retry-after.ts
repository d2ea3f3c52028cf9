const longestSeconds = 3600;
const unitSeconds: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 };

/** "1m30s", "6m0s", "20ms": how OpenAI and its relatives write a wait. */
function secondsOfDuration(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (unitSeconds[unit ?? ""] ?? 0),
    0,
  );
}

/** A number is seconds from now, unless it is so large that it can only be a moment: epoch seconds or milliseconds. */
function secondsOfNumber({ value, now }: { value: number; now: number }): number {
  if (value > 1e11) return (value - now) / 1000;
  if (value > 1e9) return value - now / 1000;
  return value;
}

/**
 * Seconds from now that a header's value names, in any form that vendors use: seconds, epoch seconds or milliseconds,
 * an HTTP or ISO date, "1m30s". At least 1 and at most 3600; undefined for what is none of these.
 */
export function secondsUntil({ value, now }: { value: string; now: number }): number | undefined {
  const text = value.trim();
  const seconds = /^\d+(?:\.\d+)?$/.test(text)
    ? secondsOfNumber({ value: Number(text), now })
    : (secondsOfDuration(text) ?? (Date.parse(text) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), longestSeconds) : undefined;
}

const anthropicKinds = ["requests", "tokens", "input-tokens", "output-tokens"];

/** Resets of counters that are used up: a full counter's reset says nothing about how long to wait. */
function resetsOfEmptyCounters(headers: Headers): string[] {
  const counters = [
    ...["requests", "tokens"].map((kind) => [`x-ratelimit-remaining-${kind}`, `x-ratelimit-reset-${kind}`]),
    ...anthropicKinds.map((kind) => [
      `anthropic-ratelimit-${kind}-remaining`,
      `anthropic-ratelimit-${kind}-reset`,
    ]),
  ];
  return counters.flatMap(([remaining = "", reset = ""]) =>
    headers.get(remaining) === "0" ? (headers.get(reset) ?? []) : [],
  );
}

/**
 * How long a provider wants to be left alone, in seconds from now: `Retry-After` (RFC 9110 section 10.2.3), OpenAI's
 * `retry-after-ms`, `ratelimit-reset` (Duffel: an HTTP date), `x-ratelimit-reset`, and the resets of counters that
 * OpenAI, xAI and Anthropic report.
 */
export function retryAfterSeconds({
  headers,
  now = Date.now(),
}: {
  headers: Headers;
  now?: number;
}): number | undefined {
  const milliseconds = headers.get("retry-after-ms");
  const value =
    (milliseconds && /^\d+(?:\.\d+)?$/.test(milliseconds) ? `${milliseconds}ms` : null) ??
    headers.get("retry-after") ??
    headers.get("ratelimit-reset") ??
    headers.get("x-ratelimit-reset");
  if (value) return secondsUntil({ value, now });
  const waits = resetsOfEmptyCounters(headers).map((reset) => secondsUntil({ value: reset, now }) ?? 0);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}
