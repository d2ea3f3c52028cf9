import { beforeEach, expect, test, vi } from "vitest";
import { AppError } from "../errors/app-error";
import { firstAnswer } from "./first-answer";

beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
const ask = (id: string, answer: () => Promise<string | null>) => ({ id, ask: vi.fn(answer) });

test("the first that knows answers, and the others are not asked", async () => {
  const [silent, knows, spare] = [
    ask("silent", async () => null),
    ask("knows", async () => "yes"),
    ask("spare", async () => "also"),
  ];
  const found = await firstAnswer({ operation: "test", askers: [silent, knows, spare] });
  expect(found).toEqual({ answer: "yes", failed: [] });
  expect(spare.ask).not.toHaveBeenCalled();
});

test("one that fails is passed over and named in our words, whatever it threw", async () => {
  const broken = ask("broken", () => Promise.reject(new Error("the vendor's own words")));
  const limited = ask("limited", () => Promise.reject(new AppError("rate_limited")));
  const { answer, failed } = await firstAnswer({
    operation: "test",
    askers: [broken, limited, ask("knows", async () => "yes")],
  });
  expect(answer).toBe("yes");
  expect(failed.map(({ provider }) => provider)).toEqual(["broken", "limited"]);
  expect(JSON.stringify(failed)).not.toContain("vendor's own");
});

test("nobody who knows is no answer", async () => {
  expect(await firstAnswer({ operation: "test", askers: [] })).toEqual({ answer: null, failed: [] });
});

test("a traveller who is gone is not kept waiting by those who are left", async () => {
  const gone = new AbortController();
  const first = ask("first", async () => {
    gone.abort(new Error("The tab is closed."));
    throw new AppError("provider_timeout");
  });
  const second = ask("second", async () => "yes");
  const asking = firstAnswer({ operation: "test", askers: [first, second], signal: gone.signal });
  await expect(asking).rejects.toThrow("The tab is closed.");
  expect(second.ask).not.toHaveBeenCalled();
});
