import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ai, aiAddress, aiTestKey } from "../../e2e/mocks/ai";
import { startVendor } from "../../e2e/mocks/server";
import { aiProviderSchema, aiProviders } from "./ai-providers";
import { checkModelKey } from "./check-model-key";
import { createServices } from "./create-services";
import { liveFacts } from "./live-facts";
import { realSearches } from "./searches";
import { ask, memoryStore, readChunks, wordsOf } from "./testing/chat-harness";
import { stubEnvironment } from "./testing/test-environment";
import { lisbonSentence } from "./testing/test-grammar";
import { testToolset } from "./testing/test-toolset";

const key = aiTestKey;
const written: string[] = [];
let vendors: Awaited<ReturnType<typeof startVendor>>;

beforeAll(async () => {
  stubEnvironment();
  vendors = await startVendor(ai);
});
afterAll(() => vendors.close());
beforeEach(() => {
  vendors.requests.length = 0;
  written.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});

const keyless = { userId: "ana", readKey: async () => null };
const services = createServices({ ...realSearches(keyless), ...liveFacts(keyless) });

// The same conversations in every protocol: whoever leads the chat, the traveller sees the same product.
describe.each(aiProviderSchema.options)("a chat led by %s", (provider) => {
  const { name } = aiProviders[provider];

  async function say(text: string, userKey = key) {
    const memory = memoryStore();
    const { response, finished, saved } = await ask({
      text,
      provider,
      userKey,
      baseURL: aiAddress(vendors.url)[provider],
      toolsFor: testToolset(memory.store, { acceptIntoEmptyTrip: true, services }),
    });
    const chunks = await readChunks(response);
    await finished;
    const problem = saved[0]?.parts.find(({ type }) => type === "data-problem");
    return { chunks, words: wordsOf(chunks), answer: saved[0], problem, set: memory.sets[0] };
  }

  test("streams text and says who spoke and what it took", async () => {
    const { chunks, words, answer } = await say("[[scenario:text]] hello");
    expect(words).toBe("Hello from the model. This answer is streamed word by word.");
    expect(chunks.filter(({ type }) => type === "text-delta").length).toBeGreaterThan(5);
    expect(answer?.metadata).toMatchObject({
      source: "own_key",
      state: "complete",
      inputTokens: expect.any(Number),
      outputTokens: expect.any(Number),
    });
    expect(answer?.metadata?.costUsd).toBe(
      provider === "openrouter" || provider === "ai_gateway" ? 0.00125 : undefined,
    );
  });

  test("plans a trip through the whole tool loop and proposes it", async () => {
    const { words, chunks, set } = await say(lisbonSentence);
    expect(words).toContain("Your five days in Lisbon are ready.");
    expect(set?.accepted?.items.filter(({ kind }) => kind === "flight")).toHaveLength(2);
    expect(set?.accepted?.items.filter(({ kind }) => kind === "activity").length).toBeGreaterThan(8);
    expect(chunks.filter(({ type }) => type === "tool-output-error")).toEqual([]);
  }, 20_000);

  test("keeps what the model thinks to itself", async () => {
    const { words, chunks, answer } = await say("[[scenario:reasoning]] is it warm?");
    expect(words).toBe("It is warm in May.");
    expect(JSON.stringify([chunks, answer])).not.toContain("asks about the weather");
  });

  test.each([
    ["no credit", "quota", "quota_used_up", 1],
    ["an overloaded vendor", "overloaded", "provider_overloaded", 3],
    ["a faulty vendor", "server-error", "provider_unavailable", 3],
    ["a long queue", "rate-limited-long", "rate_limited", 1],
  ])(
    "%s ends with its own error in our words",
    async (_case, scenario, code, calls) => {
      const { problem, answer, chunks } = await say(`[[scenario:${scenario}]] hi`);
      expect(problem).toMatchObject({ data: { code, message: expect.stringContaining(name) } });
      expect(answer?.metadata?.state).toBe("failed");
      expect(vendors.requests).toHaveLength(calls);
      const everything = JSON.stringify([chunks, answer, written]);
      expect(everything).not.toMatch(/billing|quota, please|Rate limit|Overloaded|Internal|Insufficient/);
      if (code === "rate_limited")
        expect(problem).toMatchObject({ data: { message: expect.stringContaining("90 seconds") } });
    },
    20_000,
  );

  test("a wrong key is said, and stays out of answer and log", async () => {
    const wrong = "sk-test-wrong0000000";
    const { problem, chunks, answer } = await say("[[scenario:text]] hi", wrong);
    expect(problem).toMatchObject({ data: { code: "key_rejected" } });
    expect(vendors.requests).toHaveLength(1);
    expect(JSON.stringify([chunks, answer, written])).not.toMatch(/sk-test|api-keys|x-api-key|not valid/);
  });

  test("a busy minute is waited for", async () => {
    expect((await say("[[scenario:rate-limited-once]] hi")).words).toBe("The second try went through.");
  });

  test.each(["disconnect", "end-of-file", "error-midway"])(
    "%s keeps what was written and says that it broke off",
    async (scenario) => {
      const { words, problem, answer } = await say(`[[scenario:${scenario}]] hi`);
      expect(words).toContain("The first half of an answer");
      expect(problem).toMatchObject({ data: { code: expect.stringMatching(/cut_off|provider_overloaded/) } });
      expect(answer?.metadata?.state).toBe("failed");
    },
  );

  test("a refusal is a refusal", async () => {
    const { problem, answer } = await say("[[scenario:refusal]] hi");
    expect(problem).toMatchObject({ data: { code: "refused" } });
    expect(answer?.metadata?.state).toBe("failed");
  });

  test("an answer at the model's limit says that it stops there", async () => {
    const { problem, words } = await say("[[scenario:limit]] hi");
    expect(words).toContain("An answer that is too long");
    expect(problem).toMatchObject({ data: { code: "cut_off" } });
  });

  test("its key is checked by a call that costs nothing", async () => {
    const check = (apiKey: string) =>
      checkModelKey({ provider, apiKey, baseURL: aiAddress(vendors.url)[provider] });
    await expect(check(key)).resolves.toBeUndefined();
    const error = await check("sk-test-wrong0000000").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "key_rejected" });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("sk-test");
    expect(vendors.requests.every(({ body }) => body === null)).toBe(true);
  });
});
