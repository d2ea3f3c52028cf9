/** What the stand-in for the AI vendors says. Pure: from the words and tool results of a request to the next answer. */

export type Turn = { name: string; output: unknown };

export type Conversation = {
  /** The last thing the user said. */
  text: string;
  toolNames: string[];
  /** Tool results since then, in order. */
  results: Turn[];
};

/** The documented kinds of refusal before an answer; each wire knows its vendor's status, body and headers for them. */
export type FailureKind = "quota" | "rate-limit" | "rate-limit-long" | "overloaded" | "server-error";

/** How a stream ends: whole, torn off, quietly too early, with the vendor's error event, or with its refusal. */
export type Ending = "whole" | "reset" | "end-of-file" | "error" | "refusal" | "filter" | "limit";

export type Answer =
  | { kind: "text"; text: string; reasoning?: string; ending?: Ending }
  | { kind: "calls"; calls: { name: string; input: unknown }[] }
  | { kind: "broken-arguments"; name: string }
  | { kind: "failure"; failure: FailureKind }
  | { kind: "slow"; text: string; ms: number };

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first value under `name` anywhere inside, depth first. */
export function findValue(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = findValue(entry, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isFields(value)) return undefined;
  if (value[name] !== undefined) return value[name];
  return findValue(Object.values(value), name);
}

function planTrip({ toolNames, results }: Conversation): Answer {
  const can = (name: string) => toolNames.includes(name);
  const outputs = (name: string) => results.filter((turn) => turn.name === name).map(({ output }) => output);
  const route = { startDate: "2027-05-03", endDate: "2027-05-07" };
  const party = { adults: 2, childAges: [] };
  if (results.length === 0 && can("get_trip"))
    return { kind: "calls", calls: [{ name: "get_trip", input: {} }] };
  if (outputs("plan_days").length === 0 && outputs("search_flights").length === 0) {
    return {
      kind: "calls",
      calls: [
        { name: "search_flights", input: { from: "BER", to: "LIS", date: route.startDate, party } },
        { name: "search_flights", input: { from: "LIS", to: "BER", date: route.endDate, party } },
        {
          name: "search_hotels",
          input: { city: "Lisbon", checkIn: route.startDate, checkOut: route.endDate, party },
        },
        { name: "get_weather", input: { city: "Lisbon", month: 5 } },
      ].filter(({ name }) => can(name)),
    };
  }
  if (outputs("plan_days").length === 0) {
    const [out, back] = outputs("search_flights");
    const input = {
      city: "Lisbon",
      origin: "Berlin",
      ...route,
      party,
      budget: { amountMinor: 250_000, currency: "EUR" },
      interests: ["food", "history"],
      outboundOfferId: findValue(out, "offerId"),
      inboundOfferId: findValue(back, "offerId"),
      hotelOfferId: findValue(outputs("search_hotels"), "offerId"),
    };
    return { kind: "calls", calls: [{ name: "plan_days", input }] };
  }
  const draftId = findValue(outputs("plan_days"), "draftId");
  if (typeof draftId !== "string") return { kind: "text", text: "I could not make a plan." };
  if (outputs("check_trip").length === 0 && can("check_trip")) {
    return { kind: "calls", calls: [{ name: "check_trip", input: { draftId } }] };
  }
  if (outputs("propose_changes").length === 0) {
    const input = { draftId, summary: "Five days in Lisbon" };
    return { kind: "calls", calls: [{ name: "propose_changes", input }] };
  }
  return {
    kind: "text",
    text: "Your five days in Lisbon are ready. Look at the plan and accept what you like.",
  };
}

/** `[[scenario:name]]` in the user's words picks one; without it a request with plan_days plans, others get text. */
export function nextAnswer(conversation: Conversation, attempt: number): Answer {
  const scenario = /\[\[scenario:([a-z0-9-]+)\]\]/.exec(conversation.text)?.[1];
  const { results, toolNames } = conversation;
  switch (scenario) {
    case "text":
      return { kind: "text", text: "Hello from the model. This answer is streamed word by word." };
    case "parallel":
      if (results.length > 0) return { kind: "text", text: `I asked ${results.length} tools at once.` };
      return {
        kind: "calls",
        calls: [
          { name: "get_weather", input: { city: "Lisbon", month: 5 } },
          { name: "convert_currency", input: { amountMinor: 10_000, from: "EUR", to: "USD" } },
        ],
      };
    case "broken-arguments":
      if (results.length > 0)
        return { kind: "text", text: "The tool did not understand me, so I answer without it." };
      return { kind: "broken-arguments", name: toolNames[0] ?? "get_trip" };
    case "reasoning":
      return { kind: "text", text: "It is warm in May.", reasoning: "The traveller asks about the weather." };
    case "disconnect":
      return { kind: "text", text: "The first half of an answer that", ending: "reset" };
    case "end-of-file":
      return { kind: "text", text: "The first half of an answer that", ending: "end-of-file" };
    case "error-midway":
      return { kind: "text", text: "The first half of an answer that", ending: "error" };
    case "refusal":
      return { kind: "text", text: "", ending: "refusal" };
    case "limit":
      return { kind: "text", text: "An answer that is too long and", ending: "limit" };
    case "rate-limited-once":
      if (attempt > 1) return { kind: "text", text: "The second try went through." };
      return { kind: "failure", failure: "rate-limit" };
    case "rate-limited-long":
      return { kind: "failure", failure: "rate-limit-long" };
    case "quota":
      return { kind: "failure", failure: "quota" };
    case "overloaded":
      return { kind: "failure", failure: "overloaded" };
    case "server-error":
      return { kind: "failure", failure: "server-error" };
    case "slow":
      return { kind: "slow", text: "This took a while.", ms: 400 };
    case "endless":
      return { kind: "slow", text: "word ".repeat(400), ms: 0 };
    case "injection-echo":
      // A model that was taken in: it tries what the hostile place name told it to.
      if (results.length === 0) return { kind: "calls", calls: [{ name: "get_trip", input: {} }] };
      if (results.length === 1) {
        return { kind: "calls", calls: [{ name: "delete_everything", input: { tripId: "all" } }] };
      }
      return { kind: "text", text: "There is no such tool." };
    default:
      return toolNames.includes("plan_days")
        ? planTrip(conversation)
        : { kind: "text", text: "Hello from the model." };
  }
}
