import type { JSONValue } from "ai";
import { type ErrorCode, toAppError } from "@/lib/errors/app-error";
import { log } from "@/lib/telemetry/log";

/** What every tool answers: data, or a failure that the model can explain and plan around. */
export type ToolResult<Data> =
  | { status: "ok"; data: Data }
  | { status: "error"; code: ErrorCode; message: string };

type Offers = { offers: { item: unknown }[] };

/** What a model gets of found offers: without the items that they would be in the plan, which only the page needs. */
export function withoutItems(result: ToolResult<Offers>) {
  const value: JSONValue = JSON.parse(
    JSON.stringify(
      result.status === "ok"
        ? {
            ...result,
            data: {
              ...result.data,
              offers: result.data.offers.map((offer) => ({ ...offer, item: undefined })),
            },
          }
        : result,
    ),
  );
  return { type: "json" as const, value };
}

/**
 * Runs a tool's work and turns what it throws into a result. The reason goes to the log, a sentence of ours to the
 * model and the traveller; a vendor's words or a key reach neither.
 */
export async function toToolResult<Data>({
  tool,
  signal,
  work,
}: {
  tool: string;
  signal?: AbortSignal | undefined;
  work: () => Promise<Data>;
}): Promise<ToolResult<Data>> {
  const started = performance.now();
  const write = (outcome: string, cause?: unknown) =>
    log({ event: "tool.call", tool, outcome, ms: Math.round(performance.now() - started), cause });
  try {
    const data = await work();
    write("ok");
    return { status: "ok", data };
  } catch (thrown) {
    const error = toAppError(thrown);
    write(signal?.aborted ? "aborted" : error.code, error.cause);
    return { status: "error", code: error.code, message: error.message };
  }
}
