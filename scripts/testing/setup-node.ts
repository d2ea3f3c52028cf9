import { afterEach, beforeEach, expect, vi } from "vitest";

// A unit test reaches no network but loopback: a server that the test started itself.
const realFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.hostname !== "127.0.0.1" && url.hostname !== "localhost") {
    throw new Error(`A unit test tried to reach ${url.host}.`);
  }
  return realFetch(input, init);
};

// A test that expects an error to be logged mocks console.error itself.
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  const spy = vi.mocked(console.error);
  if (spy.mock?.calls.length) expect.fail(`console.error was called: ${String(spy.mock.calls[0]?.[0])}`);
  vi.restoreAllMocks();
});
