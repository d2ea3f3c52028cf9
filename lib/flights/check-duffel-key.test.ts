import { expect, test } from "vitest";
import { AppError } from "../errors/app-error";
import { checkDuffelKey } from "./check-duffel-key";

const token = "duffel_test_planted_secret";
const answering =
  (status: number, body: unknown): typeof globalThis.fetch =>
  async () =>
    Response.json(body, { status });

test("a token that Duffel accepts passes, sent as Duffel wants it", async () => {
  const seen: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    seen.push(new Request(input, { headers: init?.headers ?? {} }));
    return Response.json({ data: [{ id: "arl_1" }] });
  };
  await checkDuffelKey({ apiKey: token, fetch });
  expect(seen[0]?.url).toBe("https://api.duffel.com/air/airlines?limit=1");
  expect(seen[0]?.headers.get("authorization")).toBe(`Bearer ${token}`);
  expect(seen[0]?.headers.get("duffel-version")).toBe("v2");
});

test.each([
  [401, "key_rejected"],
  [403, "key_rejected"],
  [429, "rate_limited"],
  [503, "provider_unavailable"],
  [200, "provider_garbage"],
])("HTTP %i without a list is %s, and the token is in no message", async (status, code) => {
  const echo = { errors: [{ message: `bad token ${token}` }] };
  const thrown = await checkDuffelKey({ apiKey: token, fetch: answering(status, echo) }).catch(
    (error: unknown) => error,
  );
  expect(thrown instanceof AppError ? thrown.code : thrown).toBe(code);
  expect(thrown instanceof AppError ? `${thrown.message} ${String(thrown.cause)}` : "").not.toContain(token);
});
