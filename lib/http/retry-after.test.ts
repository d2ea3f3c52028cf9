import { expect, test } from "vitest";
import { retryAfterSeconds } from "./retry-after";

const now = Date.parse("2027-05-01T10:00:00Z");
const wait = (headers: Record<string, string>) => retryAfterSeconds({ headers: new Headers(headers), now });

test.each([
  ["seconds", { "retry-after": "30" }, 30],
  ["an HTTP date", { "retry-after": "Sat, 01 May 2027 10:00:45 GMT" }, 45],
  ["milliseconds, which go before seconds", { "retry-after-ms": "1500", "retry-after": "9" }, 2],
  ["Duffel's HTTP date", { "ratelimit-reset": "Sat, 01 May 2027 10:01:00 GMT" }, 60],
  ["seconds until the reset", { "ratelimit-reset": "12" }, 12],
  ["epoch seconds", { "x-ratelimit-reset": String(now / 1000 + 20) }, 20],
  ["epoch milliseconds", { "x-ratelimit-reset": String(now + 20_000) }, 20],
  [
    "OpenAI's durations",
    { "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m30s" },
    90,
  ],
  ["a part of a second", { "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "20ms" }, 1],
  [
    "Anthropic's ISO dates",
    {
      "anthropic-ratelimit-requests-remaining": "0",
      "anthropic-ratelimit-requests-reset": "2027-05-01T10:00:10Z",
      "anthropic-ratelimit-tokens-remaining": "5000",
      "anthropic-ratelimit-tokens-reset": "2027-05-01T10:09:00Z",
    },
    10,
  ],
])("a wait is read from %s", (_form, headers, seconds) => {
  expect(wait(headers)).toBe(seconds);
});

test("a moment that has passed is a second, and an hour is the longest", () => {
  expect(wait({ "retry-after": "Sat, 01 May 2027 09:00:00 GMT" })).toBe(1);
  expect(wait({ "retry-after": "99999" })).toBe(3600);
});

test("what is no time says nothing", () => {
  expect(wait({})).toBeUndefined();
  expect(wait({ "retry-after": "soon" })).toBeUndefined();
  expect(
    wait({ "x-ratelimit-remaining-requests": "7", "x-ratelimit-reset-requests": "6m0s" }),
  ).toBeUndefined();
});
