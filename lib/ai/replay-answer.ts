import type { UIMessageChunk } from "ai";
import type { ChatMessage } from "./chat-message";

function toChunks(part: ChatMessage["parts"][number], id: string): UIMessageChunk[] {
  if (part.type === "text") {
    return [
      { type: "text-start", id },
      { type: "text-delta", id, delta: part.text },
      { type: "text-end", id },
    ];
  }
  if (part.type === "step-start") return [{ type: "start-step" }];
  if (part.type === "data-suggestions" || part.type === "data-problem") return [part];
  if (!part.type.startsWith("tool-") || !("toolCallId" in part)) return [];
  const { toolCallId } = part;
  const call: UIMessageChunk = {
    type: "tool-input-available",
    toolCallId,
    toolName: part.type.slice("tool-".length),
    input: part.input,
  };
  if (part.state === "output-available") {
    return [call, { type: "tool-output-available", toolCallId, output: part.output }];
  }
  if (part.state === "output-error") {
    return [call, { type: "tool-output-error", toolCallId, errorText: part.errorText }];
  }
  return [call];
}

/** A stored answer as the stream it once was, for a browser that asks the same again. */
export function replayAnswer(message: ChatMessage): ReadableStream<UIMessageChunk> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue({ type: "start", messageId: message.id, messageMetadata: message.metadata });
      for (const [index, part] of message.parts.entries()) {
        for (const chunk of toChunks(part, String(index))) controller.enqueue(chunk);
      }
      controller.enqueue({ type: "finish", messageMetadata: message.metadata });
      controller.close();
    },
  });
}
