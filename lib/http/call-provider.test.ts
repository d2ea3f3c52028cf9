import { describe, expect, test, vi } from "vitest";
import { AppError, type ErrorCode } from "../errors/app-error";
import { createCallProvider } from "./call-provider";

/** A clock that moves only when somebody waits. */
function createClock() {
  let time = Date.parse("2027-05-01T10:00:00Z");
  const pauses: number[] = [];
  return {
    pauses,
    now: () => time,
    advance: (ms: number) => {
      time += ms;
    },
    sleep: async ({ ms }: { ms: number }) => {
      pauses.push(ms);
      time += ms;
    },
  };
}
const call = { provider: "vendor", owner: "user:ana", deadlineMs: 60_000, isRead: true } as const;
const failing = (code: ErrorCode, retryAfter?: number) =>
  vi.fn(async (): Promise<string> => {
    throw new AppError(code, retryAfter === undefined ? {} : { retryAfter });
  });

describe("a read that fails", () => {
  test("for a moment is tried again", async () => {
    const clock = createClock();
    const work = vi.fn(async () => "yes").mockRejectedValueOnce(new AppError("provider_unavailable"));
    expect(await createCallProvider(clock)(call, work)).toBe("yes");
    expect(work).toHaveBeenCalledTimes(2);
  });

  test("again and again is tried three times in all", async () => {
    const work = failing("provider_unavailable");
    await expect(createCallProvider(createClock())(call, work)).rejects.toMatchObject({
      code: "provider_unavailable",
    });
    expect(work).toHaveBeenCalledTimes(3);
  });

  test("waits as long as the provider asks", async () => {
    const clock = createClock();
    const work = vi
      .fn(async () => "yes")
      .mockRejectedValueOnce(new AppError("rate_limited", { retryAfter: 7 }));
    expect(await createCallProvider(clock)(call, work)).toBe("yes");
    expect(clock.pauses).toEqual([7000]);
  });

  test("is not waited for longer than there is time", async () => {
    const work = failing("rate_limited", 90);
    await expect(createCallProvider(createClock())(call, work)).rejects.toMatchObject({
      code: "rate_limited",
      retryAfter: 90,
    });
    expect(work).toHaveBeenCalledTimes(1);
  });

  test.each(["key_rejected", "bad_input", "quota_used_up", "provider_garbage", "provider_timeout"] as const)(
    "with %s is not tried again",
    async (code) => {
      const work = failing(code);
      await expect(createCallProvider(createClock())(call, work)).rejects.toMatchObject({ code });
      expect(work).toHaveBeenCalledTimes(1);
    },
  );
});

test("what changes something at the provider is never tried again by itself", async () => {
  const work = failing("provider_unavailable");
  const write = createCallProvider(createClock())({ ...call, isRead: false }, work);
  await expect(write).rejects.toMatchObject({ code: "provider_unavailable" });
  expect(work).toHaveBeenCalledTimes(1);
});

describe("the circuit breaker", () => {
  async function shut() {
    const clock = createClock();
    const callProvider = createCallProvider(clock);
    await callProvider(call, failing("provider_unavailable")).catch(() => undefined);
    return { clock, callProvider };
  }

  test("after three outages in a row fails at once, with the provider's face", async () => {
    const { callProvider } = await shut();
    const work = vi.fn(async () => "yes");
    const error = await callProvider({ ...call, deadlineMs: 5000 }, work).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "provider_unavailable", retryAfter: 15 });
    expect(work).not.toHaveBeenCalled();
  });

  test("is one for each traveller and provider", async () => {
    const { callProvider } = await shut();
    const work = async () => "yes";
    expect(await callProvider({ ...call, owner: "user:ben" }, work)).toBe("yes");
    expect(await callProvider({ ...call, provider: "another" }, work)).toBe("yes");
  });

  test("lets one call try after its pause, and opens when that one succeeds", async () => {
    const { clock, callProvider } = await shut();
    clock.advance(15_000);
    let finish = () => {};
    const trial = callProvider(
      { ...call, isRead: false },
      () => new Promise<string>((resolve) => (finish = () => resolve("yes"))),
    );
    const work = vi.fn(async () => "yes");
    await expect(callProvider({ ...call, isRead: false }, work)).rejects.toMatchObject({
      code: "provider_unavailable",
    });
    expect(work).not.toHaveBeenCalled();
    finish();
    expect(await trial).toBe("yes");
    expect(await callProvider(call, work)).toBe("yes");
  });

  test("stays shut twice as long when the trial fails", async () => {
    const { clock, callProvider } = await shut();
    clock.advance(15_000);
    const write = { ...call, isRead: false };
    await callProvider(write, failing("provider_timeout")).catch(() => undefined);
    clock.advance(15_000);
    const work = vi.fn(async () => "yes");
    await expect(callProvider(write, work)).rejects.toMatchObject({
      code: "provider_timeout",
      retryAfter: 15,
    });
    clock.advance(15_000);
    expect(await callProvider(write, work)).toBe("yes");
  });

  test("leaves a provider alone for as long as it asks", async () => {
    const clock = createClock();
    const callProvider = createCallProvider(clock);
    await callProvider(call, failing("rate_limited", 300)).catch(() => undefined);
    clock.advance(100_000);
    const work = vi.fn(async () => "yes");
    await expect(callProvider(call, work)).rejects.toMatchObject({ code: "rate_limited", retryAfter: 200 });
    clock.advance(200_000);
    expect(await callProvider(call, work)).toBe("yes");
  });

  test("does not shut for a wrong key or a closed tab", async () => {
    const callProvider = createCallProvider(createClock());
    for (const _ of "four") await callProvider(call, failing("key_rejected")).catch(() => undefined);
    for (const _ of "four")
      await callProvider(call, () => Promise.reject(new Error("closed"))).catch(() => undefined);
    expect(await callProvider(call, async () => "yes")).toBe("yes");
  });
});

test("so many calls at once, and the others wait their turn", async () => {
  const callProvider = createCallProvider();
  let [running, most] = [0, 0];
  const work = async () => {
    running++;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
  };
  await Promise.all(
    Array.from({ length: 7 }, () => callProvider({ ...call, limits: { concurrency: 2 } }, work)),
  );
  expect(most).toBe(2);
});

test("who waits longer than the deadline, in the queue or for an answer, gets a timeout", async () => {
  const callProvider = createCallProvider();
  const limits = { concurrency: 1 };
  const never = () => new Promise<string>(() => {});
  const both = [1, 2].map(() => callProvider({ ...call, limits, deadlineMs: 30 }, never));
  for (const outcome of await Promise.allSettled(both))
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "provider_timeout" } });
});

test("the caller's own abort passes through and is no outage", async () => {
  const gone = new AbortController();
  const waiting = createCallProvider()(
    { ...call, signal: gone.signal },
    (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  );
  gone.abort(new Error("The tab is closed."));
  await expect(waiting).rejects.toThrow("The tab is closed.");
});
