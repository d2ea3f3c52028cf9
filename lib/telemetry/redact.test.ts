import { describe, expect, test } from "vitest";
import { redact } from "./redact";

const planted = [
  "sk-proj-abc123def456ghi789",
  "duffel_test_Zm9vYmFyMTIz",
  "sb_secret_N7UND0UgjKTVK-Uodkm0Hg",
  "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
];

describe("redact", () => {
  test.each(planted)("no planted secret passes, wherever it hides: %s", (secret) => {
    const hiding = {
      text: `the provider said ${secret} is wrong`,
      nested: [{ deep: { error: new Error(`bad ${secret}`, { cause: { header: `Bearer ${secret}` } }) } }],
      url: `https://vendor.example/data?appid=${secret}&q=lisbon`,
      apiKey: secret,
      Authorization: `Bearer ${secret}`,
    };
    expect(JSON.stringify(redact(hiding))).not.toContain(secret);
  });

  test("a value under a secret-looking name is blanked whatever it looks like", () => {
    expect(redact({ password: "hunter2", setCookie: "a=b", keyCount: 3 })).toEqual({
      password: "[redacted]",
      setCookie: "[redacted]",
      keyCount: "[redacted]",
    });
  });

  test("mail addresses are blanked, the rest of the sentence stays", () => {
    expect(redact("mail to ana@example.com failed")).toBe("mail to [redacted] failed");
  });

  test("what is not secret stays readable", () => {
    expect(redact({ provider: "duffel", status: 429, ms: 12.5, ok: false, nothing: null })).toEqual({
      provider: "duffel",
      status: 429,
      ms: 12.5,
      ok: false,
      nothing: null,
    });
  });

  test("a query keeps its names and loses its secret values", () => {
    expect(redact("/auth/confirm?token_hash=abcdef&type=email")).toBe(
      "/auth/confirm?token_hash=[redacted]&type=email",
    );
  });

  test("an object that contains itself ends", () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(JSON.stringify(redact(loop))).toContain("[deep]");
  });
});
