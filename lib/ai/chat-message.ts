import type { InferUITools, UIMessage } from "ai";
import type { ErrorCode } from "@/lib/errors/app-error";
import type { ModelSource } from "./model-choice";
import type { ChatTools } from "./toolset";

/** What stands beside an answer. */
export type ChatMetadata = {
  /** Who spoke: "Built-in planner" or a model's id. */
  model?: string;
  source?: ModelSource;
  inputTokens?: number;
  outputTokens?: number;
  /** What the provider itself says the answer cost. Absent where it says nothing: prices are never guessed. */
  costUsd?: number;
  /** `stopped` and `failed` mark an answer that is not whole. */
  state?: "writing" | "complete" | "stopped" | "failed";
};

export type ChatData = {
  /** Answers the traveller may give with one click. */
  suggestions: { replies: string[] };
  /** Why an answer broke off. */
  problem: { code: ErrorCode; message: string };
};

/** A message of the conversation as the interface shows it; its tool parts are typed by the tools themselves. */
export type ChatMessage = UIMessage<ChatMetadata, ChatData, InferUITools<ChatTools>>;
