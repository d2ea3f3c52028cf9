import { simulateReadableStream } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ai, aiTestKey } from "../../e2e/mocks/ai";
import { startVendor } from "../../e2e/mocks/server";
import { followAnswer, stopAnswer } from "./live-answers";
import { ask, makeTrip, memoryStore, readChunks, wordsOf } from "./testing/chat-harness";
import { testToolset } from "./testing/test-toolset";

const key = aiTestKey;
const written: string[] = [];
let openai: Awaited<ReturnType<typeof startVendor>>;

beforeAll(async () => {
  openai = await startVendor(ai);
});
afterAll(() => openai.close());
beforeEach(() => {
  openai.requests.length = 0;
  written.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});

const toolsFor = testToolset(memoryStore().store);
const askOpenAi = (text: string, more: Partial<Parameters<typeof ask>[0]> = {}) =>
  ask({ text, userKey: key, baseURL: `${openai.url}/v1`, toolsFor, ...more });

describe("an answer by OpenAI", () => {
  test("streams its words and is stored whole, with who spoke and how many tokens", async () => {
    const { response, finished, saved } = await askOpenAi("[[scenario:text]] hello");
    const chunks = await readChunks(response);
    await finished;
    expect(wordsOf(chunks)).toBe("Hello from the model. This answer is streamed word by word.");
    expect(chunks.filter(({ type }) => type === "text-delta").length).toBeGreaterThan(5);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.metadata).toMatchObject({
      model: "gpt-5.4-mini",
      source: "own_key",
      state: "complete",
      inputTokens: expect.any(Number),
    });
  });

  test("the traveller's key is used for this request's model calls and is nowhere else", async () => {
    const { response, finished, saved } = await askOpenAi("[[scenario:parallel]] what is the weather?");
    const body = await response.text();
    await finished;
    expect(openai.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ["/v1/responses", `Bearer ${key}`],
      ["/v1/responses", `Bearer ${key}`],
    ]);
    for (const place of [
      body,
      JSON.stringify(saved),
      written.join(""),
      JSON.stringify(openai.requests.map((request) => request.body)),
    ]) {
      expect(place).not.toContain(key);
    }
  });

  test("OpenAI is told to store nothing", async () => {
    const { response } = await askOpenAi("[[scenario:text]] hello");
    await response.text();
    expect(openai.requests[0]?.body).toMatchObject({ store: false });
  });

  test("the operator's key speaks for a traveller who agreed to it, and for nobody else", async () => {
    const builtIn = new MockLanguageModelV4({
      doStream: async () => ({
        stream: simulateReadableStream({
          chunks: [
            {
              type: "finish" as const,
              finishReason: { unified: "stop" as const, raw: "stop" },
              usage: {
                inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
                outputTokens: { total: 1, text: 1, reasoning: 0 },
              },
            },
          ],
        }),
      }),
    });
    const sourceOf = async (choice: { source: "operator" } | null) => {
      const more = { userKey: null, operatorKey: key, choice, builtIn };
      const { response, saved, finished } = await askOpenAi("[[scenario:text]] hello", more);
      await response.text();
      await finished;
      return saved[0]?.metadata?.source;
    };
    expect(await sourceOf({ source: "operator" })).toBe("operator");
    expect(await sourceOf(null)).toBe("built_in");
  });

  test("what came before is sent as words, without old tool results", async () => {
    const { response } = await askOpenAi("[[scenario:text]] and now?", {
      earlier: [
        {
          id: crypto.randomUUID(),
          role: "assistant",
          parts: [
            { type: "text", text: "I looked." },
            {
              type: "tool-get_trip",
              toolCallId: "c1",
              state: "output-available",
              input: {},
              output: { status: "error", code: "internal", message: "OLD RESULT" },
            },
          ],
        },
      ],
    });
    await response.text();
    const sent = JSON.stringify(openai.requests[0]?.body);
    expect(sent).toContain("I looked.");
    expect(sent).not.toContain("OLD RESULT");
  });
});

describe("what can go wrong with OpenAI", () => {
  test.each([
    ["a wrong key", "[[scenario:text]] hi", "sk-test-wrong0000000", "key_rejected", 1],
    ["no credit", "[[scenario:quota]] hi", key, "quota_used_up", 1],
    ["a server error", "[[scenario:server-error]] hi", key, "provider_unavailable", 3],
  ])(
    "%s ends with a safe sentence and a mark",
    async (_name, text, userKey, code, calls) => {
      const { response, finished, saved } = await askOpenAi(text, { userKey });
      const body = await response.text();
      await finished;
      expect(response.status).toBe(200);
      expect(body).toContain(`"code":"${code}"`);
      expect(body).not.toContain("api-keys");
      expect(body).not.toContain("sk-");
      expect(saved[0]?.metadata?.state).toBe("failed");
      expect(saved[0]?.parts).toContainEqual({
        type: "data-problem",
        data: { code, message: expect.any(String) },
      });
      expect(openai.requests).toHaveLength(calls);
      expect(written.join("")).not.toContain(userKey);
    },
    20_000,
  );

  test("one 429 is tried again and then goes through", async () => {
    const { response } = await askOpenAi("[[scenario:rate-limited-once]] hi");
    expect(wordsOf(await readChunks(response))).toBe("The second try went through.");
  });

  test("an answer that breaks off is stored as far as it came, with a mark", async () => {
    const { response, finished, saved } = await askOpenAi("[[scenario:disconnect]] hi");
    const chunks = await readChunks(response);
    await finished;
    expect(wordsOf(chunks)).toContain("The first half");
    expect(saved[0]?.metadata?.state).toBe("failed");
    expect(JSON.stringify(saved[0]?.parts)).toContain("The first half");
  });

  test("arguments that are not JSON are told to the model, which goes on", async () => {
    const { response, finished, saved } = await askOpenAi("[[scenario:broken-arguments]] hi");
    const chunks = await readChunks(response);
    await finished;
    expect(wordsOf(chunks)).toContain("I answer without it");
    expect(saved[0]?.metadata?.state).toBe("complete");
  });

  test("a tool that does not exist is refused, whatever a place name talked the model into", async () => {
    const { response, finished, saved } = await askOpenAi("[[scenario:injection-echo]] hi");
    const chunks = await readChunks(response);
    await finished;
    expect(wordsOf(chunks)).toBe("There is no such tool.");
    expect(saved[0]?.metadata?.state).toBe("complete");
  });

  test("a slow first byte is waited for", async () => {
    const { response } = await askOpenAi("[[scenario:slow]] hi");
    expect(wordsOf(await readChunks(response))).toBe("This took a while.");
  });
});

describe("storing", () => {
  test("a closed tab loses nothing: the answer is finished and stored", async () => {
    const { response, finished, saved } = await askOpenAi("[[scenario:text]] hello");
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await finished;
    expect(saved[0]?.metadata?.state).toBe("complete");
    expect(JSON.stringify(saved[0]?.parts)).toContain("word by word.");
  });

  test("stop ends the writing, stores what is there and marks it", async () => {
    const conversationId = crypto.randomUUID();
    const { response, finished, saved } = await askOpenAi("[[scenario:endless]] hi", {
      request: { conversationId },
    });
    const reader = response.body?.getReader();
    for (let read = 0; read < 8; read += 1) await reader?.read();
    expect(stopAnswer({ userId: "somebody-else", conversationId })).toBe(false);
    expect(stopAnswer({ userId: "user-1", conversationId })).toBe(true);
    await finished;
    expect(saved[0]?.metadata?.state).toBe("stopped");
    expect(JSON.stringify(saved[0]?.parts)).toContain("word");
  });

  test("a second tab follows the answer from its first word on", async () => {
    const conversationId = crypto.randomUUID();
    const { response, finished } = await askOpenAi("[[scenario:endless]] hi", {
      request: { conversationId },
    });
    const reader = response.body?.getReader();
    for (let read = 0; read < 8; read += 1) await reader?.read();
    const followed: string[] = [];
    const other = followAnswer({ userId: "user-1", conversationId });
    for await (const chunk of other ?? []) if (chunk.type === "text-delta") followed.push(chunk.delta);
    await finished;
    expect(followed.join("")).toBe("word ".repeat(400));
    expect(followAnswer({ userId: "user-1", conversationId })).toBeNull();
  });

  test("the same message again gets the stored answer and calls no model", async () => {
    const question = {
      id: crypto.randomUUID(),
      role: "user" as const,
      parts: [{ type: "text" as const, text: "hi" }],
    };
    const answer = {
      id: crypto.randomUUID(),
      role: "assistant" as const,
      parts: [{ type: "text" as const, text: "As before." }],
    };
    const { response, saved } = await askOpenAi("hi", {
      isNew: false,
      request: { message: question },
      load: async () => ({ trip: makeTrip(), isNew: false, messages: [question, answer] }),
    });
    expect(wordsOf(await readChunks(response))).toBe("As before.");
    expect(saved).toHaveLength(0);
    expect(openai.requests).toHaveLength(0);
  });

  test("the same message again without an answer is a conflict, unless another answer is asked for", async () => {
    await expect(askOpenAi("[[scenario:text]] hi", { isNew: false })).rejects.toMatchObject({
      code: "conflict",
    });
    const { response } = await askOpenAi("[[scenario:text]] hi", {
      isNew: false,
      request: { replaces: crypto.randomUUID() },
    });
    expect(wordsOf(await readChunks(response))).toContain("Hello");
  });

  test("another answer that fails is not stored over one that did not, and none is written in the middle", async () => {
    const said = (role: "user" | "assistant", text: string) => ({
      id: crypto.randomUUID(),
      role,
      parts: [{ type: "text" as const, text }],
    });
    const question = { ...said("user", "[[scenario:quota]] hi"), role: "user" as const };
    const again = (messages: unknown[]) =>
      askOpenAi("", {
        request: { message: question, replaces: question.id },
        load: async () => ({ trip: makeTrip(), isNew: false, messages }),
      });
    const { response, finished, saved } = await again([question, said("assistant", "As before.")]);
    expect(await response.text()).toContain("quota_used_up");
    await finished;
    expect(saved).toHaveLength(0);
    await expect(
      again([question, said("assistant", "As before."), said("user", "and then?")]),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("an answer that cannot be stored at first is stored at the second try", async () => {
    const save = vi.fn().mockRejectedValueOnce(new Error("away")).mockResolvedValueOnce(undefined);
    const model = new MockLanguageModelV4({
      doStream: async () => ({
        stream: simulateReadableStream({
          chunks: [
            { type: "stream-start", warnings: [] },
            { type: "text-start", id: "1" },
            { type: "text-delta", id: "1", delta: "Kept." },
            { type: "text-end", id: "1" },
            {
              type: "finish",
              finishReason: { unified: "stop", raw: undefined },
              usage: {
                inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
                outputTokens: { total: 1, text: 1, reasoning: 0 },
              },
            },
          ],
        }),
      }),
    });
    const { response, finished } = await ask({ text: "hi", builtIn: model, toolsFor, save });
    await response.text();
    await finished;
    expect(save).toHaveBeenCalledTimes(2);
  });
});
