import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { startRedisServer } from "../../scripts/embedded/redis/server";
import { AppError } from "../errors/app-error";
import { createRedis } from "../redis/create-redis";
import { evidenceSchema } from "../utils/evidence";
import { createAnswerCache } from "./answer-cache";

const schema = z.object({ id: z.string(), expiresAt: z.string().nullable(), evidence: evidenceSchema });
type Offer = z.infer<typeof schema>;

const token = "a-token-for-this-test";
let server: Awaited<ReturnType<typeof startRedisServer>>;
beforeAll(async () => {
  server = await startRedisServer({ token, port: 0 });
});
afterAll(() => server.close());
const redisHere = () => createRedis({ url: server.url, token });
beforeEach(() => redisHere().client.flushall());

const offer = (id: string, expiresAt: string | null = null): Offer => ({
  id,
  expiresAt,
  evidence: { kind: "live", source: "A vendor", fetchedAt: "2027-05-01T10:00:00.000Z" },
});
const question = { provider: "vendor", owner: "operator", input: { from: "BER" } } as const;
/** The answer is stored behind the caller's back. */
const untilKept = () => vi.waitFor(async () => expect(await redisHere().client.dbsize()).toBeGreaterThan(0));

describe("the answer cache", () => {
  test("asks once, then answers from Redis and says so, with the time of the first answer", async () => {
    const load = vi.fn(async () => [offer("a")]);
    const cached = createAnswerCache({ redis: redisHere(), schema });
    expect((await cached({ ...question, load }))[0]?.evidence.kind).toBe("live");
    await untilKept();
    // Another process with the same Redis.
    const again = await createAnswerCache({ redis: redisHere(), schema })({ ...question, load });
    expect(again).toEqual([{ ...offer("a"), evidence: { ...offer("a").evidence, kind: "cached" } }]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("keeps an answer for five minutes", async () => {
    await createAnswerCache({ redis: redisHere(), schema })({ ...question, load: async () => [offer("a")] });
    await untilKept();
    const { client } = redisHere();
    const [key = ""] = await client.keys("search:*");
    expect(await client.ttl(key)).toBeGreaterThan(290);
    expect(await client.ttl(key)).toBeLessThanOrEqual(300);
  });

  test("keeps an answer as long as its question says", async () => {
    const cached = createAnswerCache({ redis: redisHere(), schema });
    await cached({ ...question, keepSeconds: 86_400, load: async () => [offer("a")] });
    await untilKept();
    const { client } = redisHere();
    const [key = ""] = await client.keys("search:*");
    expect(await client.ttl(key)).toBeGreaterThan(86_000);
  });

  test("shows an answer bought with a traveller's key to nobody else", async () => {
    const cached = createAnswerCache({ redis: redisHere(), schema });
    await cached({ ...question, owner: "user:ana", load: async () => [offer("of ana")] });
    await untilKept();
    const bens = await cached({ ...question, owner: "user:ben", load: async () => [offer("of ben")] });
    const operators = await cached({ ...question, load: async () => [offer("of all")] });
    expect([bens[0]?.id, operators[0]?.id]).toEqual(["of ben", "of all"]);
  });

  test("sends the same question out once when two ask at the same time", async () => {
    const load = vi.fn(async () => {
      await new Promise((wake) => setTimeout(wake, 30));
      return [offer("a")];
    });
    const cached = createAnswerCache({ redis: redisHere(), schema });
    const both = await Promise.all([cached({ ...question, load }), cached({ ...question, load })]);
    expect(both.flat().map(({ id }) => id)).toEqual(["a", "a"]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("does not show an offer that has run out", async () => {
    const load = async () => [
      offer("old", "2027-05-01T10:01:00.000Z"),
      offer("new", "2027-05-01T11:00:00.000Z"),
    ];
    const now = () => Date.parse("2027-05-01T10:02:00.000Z");
    const cached = createAnswerCache({ redis: redisHere(), schema, now });
    await cached({ ...question, load });
    await untilKept();
    expect((await cached({ ...question, load })).map(({ id }) => id)).toEqual(["new"]);
  });

  test("keeps no failure", async () => {
    const cached = createAnswerCache({ redis: redisHere(), schema });
    const load = vi
      .fn<() => Promise<Offer[]>>()
      .mockRejectedValueOnce(new AppError("provider_unavailable"))
      .mockResolvedValue([offer("a")]);
    await expect(cached({ ...question, load })).rejects.toMatchObject({ code: "provider_unavailable" });
    expect(await cached({ ...question, load })).toHaveLength(1);
  });

  test("asks again when what is kept is of another shape", async () => {
    const cached = createAnswerCache({ redis: redisHere(), schema });
    await cached({ ...question, load: async () => [offer("a")] });
    await untilKept();
    const { client } = redisHere();
    const [key = ""] = await client.keys("search:*");
    await client.set(key, [{ id: 1 }]);
    expect((await cached({ ...question, load: async () => [offer("b")] }))[0]?.id).toBe("b");
  });

  test("asks every time while Redis is away", async () => {
    const load = vi.fn(async () => [offer("a")]);
    const cached = createAnswerCache({ redis: createRedis({ url: "http://127.0.0.1:9", token }), schema });
    await cached({ ...question, load });
    await cached({ ...question, load });
    expect(load).toHaveBeenCalledTimes(2);
  });
});
