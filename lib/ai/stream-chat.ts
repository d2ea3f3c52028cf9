import {
  convertToModelMessages,
  createUIMessageStream,
  type InferUIMessageChunk,
  isStepCount,
  type ModelMessage,
  ToolLoopAgent,
  toUIMessageStream,
} from "ai";
import { z } from "zod";
import type { AppError } from "@/lib/errors/app-error";
import { log } from "@/lib/telemetry/log";
import { answerCost } from "./answer-cost";
import type { ChatMessage, ChatMetadata } from "./chat-message";
import { instructionsFor } from "./instructions";
import { problemOfFinish, toModelError } from "./model-error";
import type { ResolvedModel } from "./resolve-model";
import type { ChatTools } from "./toolset";

type StreamChatInput = {
  resolved: ResolvedModel;
  tools: ChatTools;
  /** What was said so far, the new message last. */
  history: ChatMessage[];
  messageId: string;
  today: string;
  /** Aborted by the stop button, not by a closed tab. */
  signal: AbortSignal;
  /** Stores the answer, whole or broken off. The stream ends after it. */
  save: (message: ChatMessage) => Promise<void>;
};

const mostSteps = 12;
const longestAnswer = { totalMs: 110_000, chunkMs: 60_000, toolMs: 40_000 };

const plannerMetadata = z.object({
  tripsage: z.object({ suggestions: z.array(z.string().min(1).max(120)).max(4) }),
});

/**
 * What the model gets of the past: the words. Earlier tool results are stale by now and cost tokens; what counts of
 * them is in the trip, which get_trip reads.
 */
async function toPrompt(history: ChatMessage[]): Promise<ModelMessage[]> {
  const words = history
    .map((message) => ({ ...message, parts: message.parts.filter((part) => part.type === "text") }))
    .filter(({ parts }) => parts.length > 0);
  return convertToModelMessages(words);
}

/** The message as JSON has it: the SDK leaves fields that are there and undefined, which the database refuses. */
function toPlain(message: ChatMessage): ChatMessage {
  const plain: ChatMessage = JSON.parse(JSON.stringify(message));
  return plain;
}

/**
 * Runs the agent on a conversation and answers the UI message stream. It never throws: a failure is a `data-problem`
 * part with a safe sentence, and what was written until then is saved with a mark.
 */
export function streamChat(input: StreamChatInput): ReadableStream<InferUIMessageChunk<ChatMessage>> {
  const { resolved, tools, messageId, signal } = input;
  const started = performance.now();
  let problem: AppError | undefined;
  let isProblemSaid = false;
  let costUsd: number | undefined;
  let replies: string[] = [];
  const metadata: ChatMetadata = { model: resolved.label, source: resolved.source, state: "writing" };

  /** Ends the answer. A tool that the model called wrongly is not the end: the model reads the error and goes on. */
  const fail = (thrown: unknown) => {
    problem = toModelError({ thrown, name: resolved.name });
    return problem.message;
  };

  const agent = new ToolLoopAgent({
    model: resolved.model,
    instructions: instructionsFor({ today: input.today }),
    tools,
    stopWhen: isStepCount(mostSteps),
    providerOptions: resolved.providerOptions,
    timeout: longestAnswer,
    // `modelFetch` tries again: it knows what passes by itself.
    maxRetries: 0,
    ...(resolved.maxOutputTokens === undefined ? {} : { maxOutputTokens: resolved.maxOutputTokens }),
    telemetry: { functionId: "chat", recordInputs: false, recordOutputs: false },
    // The default prints errors, vendor bodies included, to the console.
    onError: () => {},
  });

  return createUIMessageStream<ChatMessage>({
    originalMessages: input.history,
    generateId: () => messageId,
    onError: fail,
    execute: async ({ writer }) => {
      const result = await agent.stream({ prompt: await toPrompt(input.history), abortSignal: signal });
      const stream = toUIMessageStream<ChatTools, ChatMessage>({
        stream: result.stream,
        tools,
        originalMessages: input.history,
        generateMessageId: () => messageId,
        sendReasoning: false,
        onError: (thrown) => toModelError({ thrown, name: resolved.name }).message,
        messageMetadata: ({ part }) => {
          if (part.type === "error") fail(part.error);
          if (part.type === "start") return metadata;
          if (part.type === "finish-step") {
            const parsed = plannerMetadata.safeParse(part.providerMetadata);
            replies = parsed.success ? parsed.data.tripsage.suggestions : [];
            const cost = answerCost(part.providerMetadata);
            if (cost !== undefined) costUsd = (costUsd ?? 0) + cost;
          }
          if (part.type !== "finish") return undefined;
          problem ??= problemOfFinish({ ...part, name: resolved.name }) ?? undefined;
          const { inputTokens, outputTokens } = part.totalUsage;
          return {
            ...metadata,
            state: problem ? ("failed" as const) : ("complete" as const),
            ...(inputTokens ? { inputTokens } : {}),
            ...(outputTokens ? { outputTokens } : {}),
            ...(costUsd === undefined ? {} : { costUsd }),
          };
        },
      });
      const sayProblem = () => {
        if (!problem || isProblemSaid) return;
        isProblemSaid = true;
        writer.write({ type: "data-problem", data: { code: problem.code, message: problem.message } });
      };
      try {
        for await (const chunk of stream) {
          if (chunk.type === "finish" && replies.length > 0) {
            writer.write({ type: "data-suggestions", data: { replies } });
          }
          if (chunk.type === "error" || chunk.type === "finish") sayProblem();
          writer.write(chunk);
        }
      } catch (thrown) {
        // The line to the vendor tore in the middle of the answer.
        const errorText = fail(thrown);
        sayProblem();
        writer.write({ type: "error", errorText });
      }
    },
    onEnd: async ({ responseMessage, isAborted }) => {
      const state = isAborted ? "stopped" : problem ? "failed" : "complete";
      log({
        level: problem ? "warn" : "info",
        event: "chat.answer",
        model: resolved.source,
        outcome: problem?.code ?? state,
        ms: Math.round(performance.now() - started),
        cause: problem?.cause,
      });
      const isEmpty = responseMessage.parts.length === 0;
      const parts: ChatMessage["parts"] = isEmpty
        ? [{ type: "text", text: state === "stopped" ? "Stopped." : "There is no answer." }]
        : responseMessage.parts;
      await input.save(
        toPlain({
          id: messageId,
          role: "assistant",
          parts,
          metadata: { ...metadata, ...responseMessage.metadata, state },
        }),
      );
    },
  });
}
