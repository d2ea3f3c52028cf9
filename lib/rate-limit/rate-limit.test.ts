import { describe, expect, test } from "vitest";
import { createRedis } from "../redis/create-redis";
import { createRateLimiter } from "./check-rate-limit";
import { clientAddress } from "./client-address";
import { limitRequest } from "./limit-request";
import { createMemoryWindow } from "./memory-window";
import { policyFor, rateLimitPolicies } from "./policies";

// Nothing listens there: every call to Redis fails at once.
const awayRedis = createRedis({ url: "http://127.0.0.1:9", token: "none" });

describe("policies", () => {
  test.each([
    ["POST", "/api/chat", "chat"],
    ["POST", "/api/flights/search", "search"],
    ["POST", "/api/hotels/search", "search"],
    ["POST", "/sign-in", "sign-in"],
    ["POST", "/", "start"],
    ["POST", "/trips/1", "writes"],
    ["GET", "/api/places/suggest", "suggest"],
    ["GET", "/api/chat/1", "api"],
  ])("%s %s counts as %s", (method, path, name) => {
    expect(policyFor({ method, path })?.name).toBe(name);
  });

  test("health and pages are never limited", () => {
    expect(policyFor({ method: "GET", path: "/api/health" })).toBeUndefined();
    expect(policyFor({ method: "GET", path: "/trips/1" })).toBeUndefined();
  });

  test("what costs money or touches secrets is refused when it cannot be counted", () => {
    const refusing = rateLimitPolicies
      .filter((policy) => policy.withoutRedis === "refuse")
      .map(({ name }) => name);
    expect(refusing).toEqual(["chat", "keys"]);
  });
});

describe("with Redis away", () => {
  const check = createRateLimiter({ redis: awayRedis });
  const request = { userId: "ana", address: "direct", check };

  test("a chat is refused with 503 and a wait, not 429", async () => {
    const { error } = await limitRequest({ ...request, method: "POST", path: "/api/chat" });
    expect(error?.status).toBe(503);
    expect(error?.retryAfter).toBeGreaterThan(0);
  });

  test("a search is counted in this process and stops at the same limit", async () => {
    const limit = policyFor({ method: "POST", path: "/api/flights/search" })?.limit ?? 0;
    const statuses: (number | undefined)[] = [];
    for (let count = 0; count <= limit; count++) {
      const { error } = await limitRequest({ ...request, method: "POST", path: "/api/flights/search" });
      statuses.push(error?.status);
    }
    expect(statuses.filter((status) => status === undefined)).toHaveLength(limit);
    expect(statuses.at(-1)).toBe(429);
  });

  test("two users do not share a bucket", async () => {
    const other = await limitRequest({
      ...request,
      userId: "ben",
      method: "POST",
      path: "/api/flights/search",
    });
    expect(other.error).toBeNull();
  });
});

describe("the memory window", () => {
  test("opens again when the window has passed", () => {
    const window = createMemoryWindow();
    const take = (now: number) => window.take({ key: "a", limit: 2, windowSeconds: 10, now }).allowed;
    expect([take(0), take(1), take(2), take(25_000)]).toEqual([true, true, false, true]);
  });

  test("forgets the oldest key instead of growing without end", () => {
    const window = createMemoryWindow({ mostKeys: 2 });
    const take = (key: string) => window.take({ key, limit: 1, windowSeconds: 10, now: 0 }).allowed;
    expect([take("a"), take("b"), take("c"), take("a"), take("c")]).toEqual([true, true, true, true, false]);
  });
});

describe("the client's address", () => {
  test("comes only from the trusted header, and of a list only from what our proxy wrote", () => {
    const headers = new Headers({ "x-forwarded-for": "6.6.6.6, 203.0.113.7", "x-real-ip": "1.2.3.4" });
    expect(clientAddress({ headers, trustedHeader: "x-forwarded-for" })).toBe("203.0.113.7");
    expect(clientAddress({ headers, trustedHeader: undefined })).toBe("direct");
  });

  test("an entry that is no address is not used as a key", () => {
    const headers = new Headers({ "x-forwarded-for": "a:*{evil}" });
    expect(clientAddress({ headers, trustedHeader: "x-forwarded-for" })).toBe("direct");
  });
});
