import type { LanguageModelV4, LanguageModelV4Prompt, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { editTrip } from "./edit-trip";
import type { Grammar, TripEdit, TripWish } from "./grammar";
import type { Move } from "./move";
import { explainYourself, planTrip } from "./plan-trip";
import { readPrompt, readResults, type View } from "./read-prompt";
import { withTrip } from "./with-trip";

const noTokens = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

/** What to do next, from nothing but the conversation: the same prompt always gets the same move. */
export function nextMove({ view, grammar }: { view: View; grammar: Grammar }): Move {
  const results = readResults(view);
  const { trip } = results;
  if (!trip) return { say: "", calls: [{ name: "get_trip", input: {} }] };
  if (trip.status === "error") return { say: `I cannot read the trip. ${trip.message}` };
  if (trip.data.itemCount > 0) {
    const edits = grammar.readEdits({ text: view.lastText, trip: trip.data });
    if (edits.length > 0) return editTrip({ edits, trip: trip.data, results });
  }
  const said = grammar.readWish({ text: view.text, currency: trip.data.currency });
  const wish = withTrip({ wish: said, trip: trip.data, cityById: grammar.cityById });
  if (trip.data.itemCount === 0) return planTrip({ wish, results, text: view.lastText });
  if (!said.isUnderstood) return explainYourself();
  const edit = editOfWish(said);
  return edit
    ? editTrip({ edits: [edit], trip: trip.data, results })
    : planTrip({ wish, results, text: view.lastText });
}

/** A sentence about one thing only is a change of a plan, not a wish for a new one. */
function editOfWish({ said, budget, origin }: TripWish): TripEdit | null {
  if (said.length !== 1) return null;
  if (said[0] === "budget" && budget) return { kind: "budget", budget };
  if (said[0] === "origin" && origin) return { kind: "origin", origin };
  return null;
}

function metadataOf({ suggestions = [] }: Move) {
  return { tripsage: { suggestions: suggestions.slice(0, 4) } };
}

const finishReasonOf = (move: Move) => ({
  unified: move.calls?.length ? ("tool-calls" as const) : ("stop" as const),
  raw: undefined,
});

const words = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];

function* partsOf(move: Move): Generator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: [] };
  if (move.say) {
    yield { type: "text-start", id: "words" };
    for (const delta of words(move.say)) yield { type: "text-delta", id: "words", delta };
    yield { type: "text-end", id: "words" };
  }
  for (const { name, input } of move.calls ?? []) {
    yield {
      type: "tool-call",
      toolCallId: crypto.randomUUID(),
      toolName: name,
      input: JSON.stringify(input),
    };
  }
  yield {
    type: "finish",
    finishReason: finishReasonOf(move),
    usage: noTokens,
    providerMetadata: metadataOf(move),
  };
}

/**
 * The model that speaks when there is no key: a grammar reads the request, the same tools as for any model do the work,
 * plain sentences say what came out. It keeps no state, reaches no network and costs nothing.
 */
export function createBuiltInPlanner(grammar: Grammar): LanguageModelV4 {
  const move = (prompt: LanguageModelV4Prompt) => nextMove({ view: readPrompt(prompt), grammar });
  return {
    specificationVersion: "v4",
    provider: "tripsage",
    modelId: "built-in-planner",
    supportedUrls: {},
    doGenerate: async ({ prompt }) => {
      const next = move(prompt);
      const parts = [...partsOf(next)];
      return {
        content: [
          ...(next.say ? [{ type: "text" as const, text: next.say }] : []),
          ...parts.filter((part) => part.type === "tool-call"),
        ],
        finishReason: finishReasonOf(next),
        usage: noTokens,
        warnings: [],
        providerMetadata: metadataOf(next),
      };
    },
    doStream: async ({ prompt, abortSignal }) => {
      const parts = partsOf(move(prompt));
      return {
        stream: new ReadableStream<LanguageModelV4StreamPart>({
          async pull(controller) {
            const { value, done } = parts.next();
            if (done || abortSignal?.aborted) return controller.close();
            controller.enqueue(value);
            // A breath between words lets each one leave by itself; a whole answer costs a few milliseconds.
            if (value.type === "text-delta") await new Promise((resolve) => setImmediate(resolve));
          },
        }),
      };
    },
  };
}
