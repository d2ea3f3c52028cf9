import { beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "@/lib/errors/app-error";

const requireUser = vi.fn();
const answerChat = vi.fn();
vi.mock("@/lib/auth/require-user", () => ({ requireUser: () => requireUser() }));
vi.mock("@/lib/ai/answer-chat", () => ({ answerChat: (input: unknown) => answerChat(input) }));
vi.mock("@/lib/ai/chat-dependencies", () => ({ chatDependencies: () => ({}) }));
vi.mock("next/server", () => ({ after: () => {} }));

const { POST } = await import("./route");

const body = {
  conversationId: "44444444-4444-4444-8444-444444444444",
  tripId: "55555555-5555-4555-8555-555555555555",
  message: {
    id: "66666666-6666-4666-8666-666666666666",
    role: "user",
    parts: [{ type: "text", text: "5 days in Lisbon" }],
  },
};

const post = (json: unknown) =>
  POST(
    new Request("http://localhost/api/chat", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(json),
    }),
    { params: Promise.resolve({}) },
  );

beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  requireUser.mockReset().mockResolvedValue({ user: { id: "user-1" }, supabase: {} });
  answerChat.mockReset().mockResolvedValue({ response: new Response("answer"), finished: Promise.resolve() });
});

describe("POST /api/chat", () => {
  test("answers a signed-in traveller; who they are comes from the session", async () => {
    const response = await post(body);
    expect(await response.text()).toBe("answer");
    expect(answerChat.mock.calls[0]?.[0]).toMatchObject({ userId: "user-1", request: body });
  });

  test("asks somebody without a session to sign in", async () => {
    requireUser.mockRejectedValue(new AppError("sign_in_required"));
    const response = await post(body);
    expect(response.status).toBe(401);
    expect(answerChat).not.toHaveBeenCalled();
  });

  test.each([
    ["an unknown field", { ...body, userId: "somebody-else" }],
    ["a message by the assistant", { ...body, message: { ...body.message, role: "assistant" } }],
    [
      "a tool part",
      { ...body, message: { ...body.message, parts: [{ type: "tool-get_trip", output: {} }] } },
    ],
    ["an empty message", { ...body, message: { ...body.message, parts: [{ type: "text", text: "  " }] } }],
    [
      "10,001 characters",
      { ...body, message: { ...body.message, parts: [{ type: "text", text: "x".repeat(10_001) }] } },
    ],
    [
      "10,001 characters in pieces",
      {
        ...body,
        message: {
          ...body.message,
          parts: [
            { type: "text", text: "x".repeat(9000) },
            { type: "text", text: "x".repeat(1001) },
          ],
        },
      },
    ],
    ["an id that is none", { ...body, tripId: "1 or 1=1" }],
  ])("refuses %s", async (_name, json) => {
    const response = await post(json);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(answerChat).not.toHaveBeenCalled();
  });

  test("takes exactly 10,000 characters", async () => {
    const parts = [{ type: "text", text: "x".repeat(10_000) }];
    expect((await post({ ...body, message: { ...body.message, parts } })).status).toBe(200);
  });

  test("another traveller's trip does not exist", async () => {
    answerChat.mockRejectedValue(new AppError("not_found"));
    expect((await post(body)).status).toBe(404);
  });

  test("what fails unexpectedly shows nothing of the reason", async () => {
    answerChat.mockRejectedValue(new Error("postgres://user:secret@host"));
    const response = await post(body);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
  });
});
