import type { LanguageModelV4 } from "@ai-sdk/provider";
import { MockLanguageModelV4 } from "ai/test";
import { z } from "zod";
import { parseAllowedAddress } from "@/lib/http/address-rules";
import { createGuardedFetch } from "@/lib/http/guarded-fetch";
import { applyOperations } from "@/lib/trips/apply-operations";
import type { Change } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";
import type { AiProvider } from "../ai-providers";
import { answerChat, type LoadedChat, type ReadModel } from "../answer-chat";
import type { ChatMessage } from "../chat-message";
import type { ChatRequest } from "../chat-request";
import type { ModelChoice } from "../model-choice";
import { type ModelKey, type ResolvedModel, resolveModel } from "../resolve-model";
import type { ChangeSetStore } from "../tools/context";
import type { ChatTools } from "../toolset";

export const today = "2026-11-24";

export function makeTrip(fields: Partial<Trip> = {}): Trip {
  return {
    id: "11111111-1111-4111-8111-111111111111",
    revision: 0,
    title: "A new trip",
    startDate: null,
    endDate: null,
    destinationCityIds: [],
    originCityId: null,
    party: { adults: 1, childAges: [] },
    budgetMinor: null,
    currency: "EUR",
    interests: [],
    pace: "balanced",
    brief: "",
    items: [],
    ...fields,
  };
}

type Stored = { changeSetId: string; trip: Trip; changes: Change[]; summary: string; accepted: Trip | null };

/** A change-set store in memory with the meaning of the database's. */
export function memoryStore() {
  const sets: Stored[] = [];
  const store: ChangeSetStore = {
    propose: async ({ trip, changes, summary }) => {
      const changeSetId = crypto.randomUUID();
      sets.push({ changeSetId, trip, changes, summary, accepted: null });
      return changeSetId;
    },
    acceptIntoEmpty: async ({ changeSetId }) => {
      const set = sets.find((candidate) => candidate.changeSetId === changeSetId);
      if (!set) throw new Error("There is no such proposal.");
      const operations = set.changes.map(({ operation }) => operation);
      set.accepted = applyOperations({ trip: set.trip, operations, mayTouchLocked: false }).trip;
      return { revision: set.trip.revision + 1 };
    },
  };
  return { store, sets };
}

const loopback = [parseAllowedAddress("127.0.0.1")].filter((entry) => entry !== null);

/** A model that must not be called. */
export const silentModel = (): LanguageModelV4 => new MockLanguageModelV4({});

type Ask = {
  text: string;
  /** Default: the built-in model given here, through `resolveModel` without a key. */
  builtIn?: LanguageModelV4;
  /** Whose protocol the keys are for. Default: OpenAI. */
  provider?: AiProvider;
  userKey?: string | null;
  operatorKey?: string;
  choice?: ModelChoice | null;
  baseURL?: string;
  trip?: Trip;
  toolsFor: (trip: Trip) => ChatTools;
  earlier?: ChatMessage[];
  request?: Partial<ChatRequest>;
  isNew?: boolean;
  resolve?: (read: ReadModel) => ResolvedModel;
  load?: () => Promise<LoadedChat>;
  save?: (message: ChatMessage) => Promise<void>;
};

/** Asks the route's core one question, with the database replaced by lists. */
export async function ask(input: Ask) {
  const saved: ChatMessage[] = [];
  const conversationId = input.request?.conversationId ?? crypto.randomUUID();
  const message = {
    id: crypto.randomUUID(),
    role: "user" as const,
    parts: [{ type: "text" as const, text: input.text }],
  };
  const request: ChatRequest = {
    conversationId,
    tripId: crypto.randomUUID(),
    message,
    ...input.request,
  };
  const trip = input.trip ?? makeTrip();
  const provider = input.provider ?? "openai";
  const keyOf = (apiKey: string): ModelKey => ({
    provider,
    apiKey,
    baseURL: input.baseURL,
    // The one provider without a usual model.
    modelId: provider === "openai_compatible" ? "qwen3" : undefined,
  });
  const { response, finished } = await answerChat({
    userId: "user-1",
    request,
    dependencies: {
      load:
        input.load ??
        (async () => ({
          trip,
          isNew: input.isNew ?? true,
          messages: [...(input.earlier ?? []), request.message],
        })),
      readModel: async () => ({
        choice: input.choice ?? null,
        ownKey: input.userKey ? keyOf(input.userKey) : null,
      }),
      resolve:
        input.resolve ??
        ((read) =>
          resolveModel({
            ...read,
            operatorKey: input.operatorKey ? keyOf(input.operatorKey) : null,
            builtIn: input.builtIn ?? silentModel(),
            guardedFetch: createGuardedFetch({ allowed: loopback }),
          })),
      toolsFor: input.toolsFor,
      save:
        input.save ??
        (async (answer) => {
          // As the database does: what is not JSON is refused.
          z.json().parse(answer);
          saved.push(answer);
        }),
      today,
    },
  });
  return { response, finished, saved, request };
}

/** The events of an answer's stream. */
export async function readChunks(response: Response) {
  const text = await response.text();
  return text
    .split("\n\n")
    .filter((line) => line.startsWith("data: {"))
    .map((line): { type: string; [field: string]: unknown } => JSON.parse(line.slice("data: ".length)));
}

/** The words of an answer. */
export function wordsOf(chunks: { type: string; [field: string]: unknown }[]): string {
  return chunks
    .filter(({ type }) => type === "text-delta")
    .map(({ delta }) => delta)
    .join("");
}
