import { beforeEach, expect, test, vi } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { type KeyProvider, keyProviders, newKeySchema } from "@/lib/keys/schema";

const { store, remove, checkModel, checkDuffel } = vi.hoisted(() => ({
  store: vi.fn(),
  remove: vi.fn(),
  checkModel: vi.fn(),
  checkDuffel: vi.fn(),
}));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));
vi.mock("@/lib/env/server", () => ({ serverEnv: () => ({}) }));
vi.mock("@/lib/telemetry/log", () => ({ logActionError: vi.fn() }));
vi.mock("@/lib/auth/require-user", () => ({
  requireUser: async () => ({ user: { id: "the-session-user" }, supabase: {} }),
}));
vi.mock("@/lib/keys/keys", () => ({ saveApiKey: store, deleteApiKey: remove }));
vi.mock("@/lib/ai/check-model-key", () => ({ checkModelKey: checkModel }));
vi.mock("@/lib/ai/operator-key", () => ({ providerAddress: () => undefined }));
vi.mock("@/lib/flights/check-duffel-key", () => ({ checkDuffelKey: checkDuffel }));

const { deleteKey, saveKey } = await import("./actions");
const { offeredProviders } = await import("./check-key");
const secret = "sk-planted-secret-1234";

beforeEach(() => {
  for (const mock of [store, remove, checkModel, checkDuffel]) mock.mockReset();
});

test("a key that its provider accepts is stored for the user of the session", async () => {
  expect(await saveKey({ provider: "openai", label: "", secret })).toMatchObject({ ok: true });
  expect(checkModel).toHaveBeenCalledWith(expect.objectContaining({ apiKey: secret }));
  expect(checkDuffel).not.toHaveBeenCalled();
  expect(store).toHaveBeenCalledExactlyOnceWith({
    userId: "the-session-user",
    provider: "openai",
    label: "",
    secret,
    settings: {},
  });
});

test("a provider whose keys cannot be checked yet is neither offered nor stored", async () => {
  expect(offeredProviders).toContain("openai");
  const missing = keyProviders.filter((provider) => !offeredProviders.includes(provider));
  for (const provider of missing) {
    const settings = { baseUrl: "https://models.example.com" };
    expect(await saveKey({ provider, label: "", secret, settings })).toMatchObject({ code: "bad_input" });
  }
  expect(store).not.toHaveBeenCalled();
});

test("only a server of one's own may be stored without a key, and never without its address", () => {
  const key = (provider: KeyProvider, settings: object) =>
    newKeySchema.safeParse({ provider, label: "", secret: "", settings }).success;
  expect(key("openai_compatible", { baseUrl: "http://localhost:11434/v1" })).toBe(true);
  expect(key("openai_compatible", {})).toBe(false);
  expect(key("openai_compatible", { baseUrl: "file:///etc/passwd" })).toBe(false);
  expect(key("openai", {})).toBe(false);
});

test("a key that its provider rejects is not stored, and the answer does not repeat it", async () => {
  checkDuffel.mockRejectedValue(new AppError("key_rejected", { cause: secret }));
  const answer = await saveKey({ provider: "duffel", label: "", secret });
  expect(answer).toEqual({ ok: false, code: "key_rejected", message: "The provider rejected the key." });
  expect(store).not.toHaveBeenCalled();
});

test("nothing is stored while the provider cannot be asked", async () => {
  checkModel.mockRejectedValue(new AppError("provider_timeout"));
  expect(await saveKey({ provider: "openai", label: "", secret })).toMatchObject({
    code: "provider_timeout",
  });
  expect(store).not.toHaveBeenCalled();
});

test("what is not a key is not sent to a provider, and a named user changes nothing", async () => {
  const bad = { provider: "openai" as const, label: "", secret: "a b" };
  expect(await saveKey(bad)).toMatchObject({ ok: false, code: "bad_input" });
  const forged = { provider: "openai" as const, label: "", secret, userId: "somebody-else" };
  expect(await saveKey(forged)).toMatchObject({ ok: false, code: "bad_input" });
  expect(checkModel).not.toHaveBeenCalled();
  expect(store).not.toHaveBeenCalled();
});

test("a key is deleted for the user of the session", async () => {
  expect(await deleteKey({ provider: "duffel" })).toMatchObject({ ok: true });
  expect(remove).toHaveBeenCalledExactlyOnceWith({ userId: "the-session-user", provider: "duffel" });
});
