import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { z } from "zod";
import { type Failure, outputs } from "./tool-outputs";

const unreadable: Failure = {
  status: "error",
  code: "internal",
  message: "A tool answered something unreadable.",
};

type Turn = { toolCallId: string; name: string; input: unknown; output: unknown };

export type View = {
  /** The words to act on: the last message, after the ones whose open question it answers. */
  text: string;
  /** The last message alone. */
  lastText: string;
  turns: Turn[];
};

/** The results of one tool in the order of the calls, parsed; one that does not parse counts as a failure. */
function resultsOf<Schema extends z.ZodType>({
  view,
  name,
  schema,
}: {
  view: View;
  name: string;
  schema: Schema;
}): (z.output<Schema> | Failure)[] {
  return view.turns
    .filter((turn) => turn.name === name)
    .map(({ output }) => {
      const parsed = schema.safeParse(output);
      return parsed.success ? parsed.data : unreadable;
    });
}

/** The results of each tool since the traveller spoke, in the order of the calls. */
export function readResults(view: View) {
  return {
    trip: resultsOf({ view, name: "get_trip", schema: outputs.get_trip }).at(-1),
    flights: resultsOf({ view, name: "search_flights", schema: outputs.search_flights }),
    hotels: resultsOf({ view, name: "search_hotels", schema: outputs.search_hotels }).at(-1),
    allHotels: resultsOf({ view, name: "search_hotels", schema: outputs.search_hotels }),
    places: resultsOf({ view, name: "find_places", schema: outputs.find_places }).at(-1),
    foundPlaces: resultsOf({ view, name: "find_places", schema: outputs.find_places }),
    weather: resultsOf({ view, name: "get_weather", schema: outputs.get_weather }).at(-1),
    drafts: resultsOf({ view, name: "plan_days", schema: outputs.plan_days }),
    check: resultsOf({ view, name: "check_trip", schema: outputs.check_trip }).at(-1),
    proposal: resultsOf({ view, name: "propose_changes", schema: outputs.propose_changes }).at(-1),
  };
}

export type Results = ReturnType<typeof readResults>;

type Message = LanguageModelV4Prompt[number];

function textOf(message: Message): string {
  if (message.role === "system") return "";
  return message.content
    .flatMap((part) => (part.type === "text" ? part.text : []))
    .join("\n")
    .trim();
}

function turnsOf(messages: Message[]): Turn[] {
  const calls = messages.flatMap((message) =>
    message.role === "assistant" ? message.content.filter((part) => part.type === "tool-call") : [],
  );
  const results = messages.flatMap((message) =>
    message.role === "tool" ? message.content.filter((part) => part.type === "tool-result") : [],
  );
  return calls.flatMap(({ toolCallId, toolName, input }) => {
    const result = results.find((candidate) => candidate.toolCallId === toolCallId);
    if (!result) return [];
    const { output } = result;
    const value =
      output.type === "json"
        ? output.value
        : { status: "error", code: "internal", message: "The tool did not answer." };
    return [{ toolCallId, name: toolName, input, output: value }];
  });
}

/** What the built-in planner sees of a prompt: the words of the traveller and what the tools have said since. */
export function readPrompt(prompt: LanguageModelV4Prompt): View {
  const lastUser = prompt.findLastIndex(({ role }) => role === "user");
  const last = prompt[lastUser];
  const lastText = last ? textOf(last) : "";
  const words = [lastText];
  // "5 days in May" – "Where would you like to go?" – "Lisbon": the answer alone says too little.
  for (let index = lastUser - 1; index > 0; index -= 2) {
    const question = prompt[index];
    const before = prompt[index - 1];
    if (question?.role !== "assistant" || before?.role !== "user" || !textOf(question).endsWith("?")) break;
    words.unshift(textOf(before));
  }
  return { text: words.join(". "), lastText, turns: turnsOf(prompt.slice(lastUser + 1)) };
}
