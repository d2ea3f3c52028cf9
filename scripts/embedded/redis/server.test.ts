import { Ratelimit } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startRedisServer } from "./server.ts";

const token = "a-token-for-this-test";
let server: Awaited<ReturnType<typeof startRedisServer>>;
let redis: Redis;

beforeAll(async () => {
  server = await startRedisServer({ token, port: 0 });
  redis = new Redis({ url: server.url, token, retry: false });
});
beforeEach(async () => {
  await redis.flushall();
});
afterAll(() => server.close());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${server.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

describe("values", () => {
  test("of every kind come back as they went in", async () => {
    await redis.set("text", "é✓😀 \n");
    await redis.set("json", { a: [1, null, "x"] });
    await redis.hset("hash", { one: 1, two: "zwei" });
    await redis.zadd("scores", { score: 1.5, member: "a" }, { score: 3, member: "b" });
    expect(await redis.get("text")).toBe("é✓😀 \n");
    expect(await redis.get("json")).toEqual({ a: [1, null, "x"] });
    expect(await redis.hgetall("hash")).toEqual({ one: 1, two: "zwei" });
    expect(await redis.zrange("scores", 0, -1, { withScores: true })).toEqual(["a", 1.5, "b", 3]);
    expect(await redis.get("nothing")).toBeNull();
  });

  test("expire", async () => {
    await redis.set("soon", 1, { px: 30 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await redis.get("soon")).toBeNull();
  });

  test("of 5 MB pass, of more than 10 MB are refused", async () => {
    const large = "x".repeat(5_000_000);
    await redis.set("large", large);
    expect(await redis.strlen("large")).toBe(large.length);
    expect(
      (await ask("/", { method: "POST", body: JSON.stringify(["SET", "k", "x".repeat(11_000_000)]) })).status,
    ).toBe(413);
  });
});

describe("several commands", () => {
  test("in a pipeline each have their own result", async () => {
    const answer = await ask("/pipeline", {
      method: "POST",
      body: JSON.stringify([
        ["SET", "a", 1],
        ["INCR", "a"],
        ["LPUSH", "a", "x"],
        ["SELECT", 1],
      ]),
    });
    expect(await answer.json()).toEqual([
      { result: "OK" },
      { result: 2 },
      { error: expect.stringMatching(/^WRONGTYPE/) },
      { error: expect.stringMatching(/not available/) },
    ]);
  });

  test("in a transaction happen all or none", async () => {
    expect(await redis.multi().set("a", 1).incr("a").exec()).toEqual(["OK", 2]);
    const broken = await ask("/multi-exec", {
      method: "POST",
      body: JSON.stringify([["SET", "a", 9], ["NOSUCH"]]),
    });
    expect(broken.status).toBe(400);
    expect(await redis.get("a")).toBe(2);
  });

  test("in the short form are read from the path, the query and the body", async () => {
    await ask("/set/key?EX=100", { method: "POST", body: "a value" });
    expect(await (await ask("/get/key")).json()).toEqual({ result: "a value" });
    expect(await redis.ttl("key")).toBeGreaterThan(90);
  });
});

describe("the token", () => {
  test.each(["/", "/get/a", "/pipeline", "/multi-exec", "/subscribe/x", "/nothing"])(
    "is asked for at %s",
    async (path) => {
      for (const authorization of ["", "Bearer wrong", "Basic x"]) {
        const answer = await fetch(`${server.url}${path}`, {
          method: "POST",
          headers: { authorization },
          body: "[]",
        });
        expect(answer.status).toBe(401);
      }
    },
  );

  test.each([["nonsense"], ["{}"], ["[]"], ["[{}]"]])("opens nothing to a body like %s", async (body) => {
    expect((await ask("/", { method: "POST", body })).status).toBe(400);
  });
});

describe("rate limits", () => {
  const limiters = {
    "a fixed window": Ratelimit.fixedWindow(20, "60 s"),
    "a sliding window": Ratelimit.slidingWindow(20, "60 s"),
    "a token bucket": Ratelimit.tokenBucket(20, "600 s", 20),
  };
  test.each(Object.entries(limiters))(
    "of %s let exactly 20 of 50 concurrent callers pass",
    async (_name, limiter) => {
      const limit = new Ratelimit({ redis, limiter, prefix: "test", ephemeralCache: false });
      const answers = await Promise.all(Array.from({ length: 50 }, () => limit.limit("ana")));
      expect(answers.filter(({ success }) => success)).toHaveLength(20);
    },
  );

  test("go on after the scripts were forgotten", async () => {
    const limit = new Ratelimit({
      redis,
      limiter: Ratelimit.slidingWindow(2, "60 s"),
      prefix: "test",
      ephemeralCache: false,
    });
    await limit.limit("ben");
    await redis.scriptFlush();
    expect((await limit.limit("ben")).success).toBe(true);
    expect((await limit.limit("ben")).success).toBe(false);
  });
});

test("a subscriber hears what is published", async () => {
  const subscription = redis.subscribe("news");
  const heard = new Promise((resolve) => subscription.on("message", ({ message }) => resolve(message)));
  await new Promise((resolve) => subscription.on("subscribe", resolve));
  await redis.publish("news", "hello");
  expect(await heard).toBe("hello");
  await subscription.unsubscribe();
});
