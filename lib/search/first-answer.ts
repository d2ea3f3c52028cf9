import { toAppError } from "../errors/app-error.ts";
import { logProviderCall } from "../telemetry/log.ts";

/** A source that is asked when those before it had nothing: null means that it does not know. */
export type Asker<Answer> = { id: string; ask: (signal?: AbortSignal) => Promise<Answer | null> };
export type Failure = { provider: string; message: string };

/**
 * Asks one source after the other until one knows. A source that fails is passed over and named, so that whoever
 * shows the answer can say what is missing. Null when none knew.
 */
export async function firstAnswer<Answer>({
  operation,
  askers,
  signal,
}: {
  operation: string;
  askers: readonly Asker<Answer>[];
  signal?: AbortSignal | undefined;
}): Promise<{ answer: Answer | null; failed: Failure[] }> {
  const failed: Failure[] = [];
  for (const { id, ask } of askers) {
    try {
      const answer = await logProviderCall({ provider: id, operation, signal }, () => ask(signal));
      if (answer !== null) return { answer, failed };
    } catch (thrown) {
      signal?.throwIfAborted();
      failed.push({ provider: id, message: toAppError(thrown).message });
    }
  }
  return { answer: null, failed };
}
