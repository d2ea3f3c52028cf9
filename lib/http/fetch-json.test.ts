import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Fault } from "../../e2e/mocks/faults";
import { startVendor } from "../../e2e/mocks/server";
import { sendJson, type Vendor } from "../../e2e/mocks/vendor";
import { AppError } from "../errors/app-error";
import { fetchJson } from "./fetch-json";

const planted = "the vendor's own words with a-planted-secret";
const echo: Vendor = {
  name: "echo",
  title: "Echo",
  scenarios: [],
  environment: () => ({}),
  create:
    () =>
    ({ path, headers, body }, response) => {
      const status = Number(path.slice(1)) || 200;
      if (status === 204) return response.writeHead(204).end();
      if (path === "/moved") return response.writeHead(302, { location: "/elsewhere" }).end();
      if (path === "/large") return sendJson(response, { body: { answer: "x".repeat(2000) } });
      if (path === "/nonsense")
        return response.writeHead(200, { "content-type": "application/json" }).end(planted);
      sendJson(response, {
        status,
        body: status === 200 ? { answer: "yes", headers, body } : { error: { message: planted } },
      });
    },
};
let vendor: Awaited<ReturnType<typeof startVendor>>;
beforeAll(async () => {
  vendor = await startVendor(echo);
});
afterAll(() => vendor.close());

const schema = z.object({ answer: z.string(), headers: z.unknown(), body: z.unknown() });
const ask = (path = "/", more: object = {}) =>
  fetchJson({ url: `${vendor.url}${path}`, schema, timeoutMs: 5000, ...more });
const errorOf = async (asking: Promise<unknown>): Promise<AppError> => {
  const thrown = await asking.then(
    () => "an answer",
    (error: unknown) => error,
  );
  if (!(thrown instanceof AppError)) throw new Error(`Expected an AppError, got ${String(thrown)}`);
  return thrown;
};

test("an answer is parsed, and only what the schema names comes through", async () => {
  expect((await ask()).answer).toBe("yes");
  const { body } = await ask("/", { method: "POST", body: { q: 1 } });
  expect(body).toEqual({ q: 1 });
});

test("a form is sent as a form", async () => {
  const { body } = await ask("/", { method: "POST", body: new URLSearchParams({ data: "out;" }) });
  expect(body).toEqual({ data: "out;" });
});

test("an empty answer is null to the schema", async () => {
  expect(await fetchJson({ url: `${vendor.url}/204`, schema: z.null() })).toBeNull();
});

test.each([
  [400, "bad_input"],
  [401, "key_rejected"],
  [402, "quota_used_up"],
  [403, "key_rejected"],
  [404, "not_found"],
  [408, "provider_timeout"],
  [429, "rate_limited"],
  [500, "provider_unavailable"],
  [503, "provider_unavailable"],
])("HTTP %i is %s, without the vendor's words", async (status, code) => {
  const error = await errorOf(ask(`/${status}`));
  expect(error.code).toBe(code);
  expect(`${error.message} ${String(error.cause)}`).not.toContain("planted");
});

const faces: [Fault, string][] = [
  ["reset", "provider_unavailable"],
  ["truncated", "provider_unavailable"],
  ["invalid-json", "provider_garbage"],
  ["wrong-type", "provider_garbage"],
  ["error-inside", "provider_garbage"],
  ["too-many", "rate_limited"],
  ["unavailable", "provider_unavailable"],
];
test.each(faces)("an answer that is %s is %s", async (fault, code) => {
  vendor.setFault(fault);
  expect((await errorOf(ask())).code).toBe(code);
});

test.each(["slow", "stall"] as const)("an answer that is too %s is given up", async (fault) => {
  vendor.setFault(fault);
  expect((await errorOf(ask("/", { timeoutMs: 200 }))).code).toBe("provider_timeout");
});

test("a wait that the provider names is kept", async () => {
  vendor.setFault("too-many");
  expect((await errorOf(ask())).retryAfter).toBe(2);
});

test("a redirect is not followed, whoever sends it", async () => {
  const before = vendor.requests.length;
  expect((await errorOf(ask("/moved"))).code).toBe("provider_unavailable");
  expect(vendor.requests).toHaveLength(before + 1);
});

test("a text that is no JSON is quoted nowhere", async () => {
  const error = await errorOf(ask("/nonsense"));
  expect(error.code).toBe("provider_garbage");
  expect(`${error.message} ${String(error.cause)}`).not.toContain("planted");
});

test("an answer that is too large is refused", async () => {
  expect((await errorOf(ask("/large", { maxBytes: 1000 }))).code).toBe("provider_garbage");
});

test("nobody there is a provider that is not reachable", async () => {
  const url = "http://127.0.0.1:9/";
  expect((await errorOf(fetchJson({ url, schema }))).code).toBe("provider_unavailable");
});

test("the caller's own abort passes through as it is", async () => {
  const gone = new AbortController();
  gone.abort(new Error("The tab is closed."));
  await expect(ask("/", { signal: gone.signal })).rejects.toThrow("The tab is closed.");
});

test("what a vendor means by an answer may be said by its adapter", async () => {
  const readFailure = ({ body }: { body: unknown }) =>
    z.object({ answer: z.literal("yes") }).safeParse(body).success
      ? new AppError("quota_used_up")
      : undefined;
  expect((await errorOf(ask("/", { readFailure }))).code).toBe("quota_used_up");
});
