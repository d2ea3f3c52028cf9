import { beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "../errors/app-error";
import type { SearchEvent } from "./events";
import { collect, searchAll } from "./search-all";

beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

const after = <Value>(ms: number, value: Value) =>
  new Promise<Value>((resolve) => setTimeout(() => resolve(value), ms));
const fast = { id: "fast", search: async () => ["a", "b"] };
const slow = { id: "slow", search: () => after(30, ["b", "c"]) };
const deaf = { id: "deaf", search: () => after(5000, ["late"]) };
const broken = { id: "broken", search: () => Promise.reject(new TypeError("x is not a function")) };
const limited = {
  id: "limited",
  search: () => Promise.reject(new AppError("rate_limited", { retryAfter: 5 })),
};

const search = (searchers: { id: string; search: () => Promise<string[]> }[], signal?: AbortSignal) =>
  searchAll({ operation: "test", searchers, signal, deadlineMs: 100, keyOf: (offer) => offer });

describe("a search", () => {
  test("shows the fastest first, drops what is there already, and ends with done", async () => {
    const events: SearchEvent<string>[] = [];
    for await (const event of search([slow, fast])) events.push(event);
    expect(events).toEqual([
      { type: "started", providers: ["slow", "fast"] },
      { type: "offers", provider: "fast", offers: ["a", "b"] },
      { type: "provider", provider: "fast", state: "finished", count: 2 },
      { type: "offers", provider: "slow", offers: ["c"] },
      { type: "provider", provider: "slow", state: "finished", count: 1 },
      { type: "done" },
    ]);
  });

  test("has asked every provider when it says that it has started", async () => {
    const asked = vi.fn(async () => ["a"]);
    const events = search([{ id: "fast", search: asked }]);
    expect((await events.next()).value).toEqual({ type: "started", providers: ["fast"] });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test("with providers that fail keeps the others' offers and says who failed and why", async () => {
    const { offers, failed } = await collect(search([fast, deaf, broken, limited]));
    expect(offers).toEqual(["a", "b"]);
    expect(failed.map(({ provider }) => provider).sort()).toEqual(["broken", "deaf", "limited"]);
    expect(failed.find(({ provider }) => provider === "broken")?.message).not.toContain("function");
  });

  test("that nobody waits for stops", async () => {
    const gone = new AbortController();
    const events = search([deaf], gone.signal);
    await events.next();
    gone.abort();
    const rest: string[] = [];
    for await (const { type } of events) rest.push(type);
    expect(rest.at(-1)).toBe("done");
  });
});
