import type { ChatMessage } from "@/lib/ai/chat-message";

const steps: Record<string, string> = {
  "tool-search_flights": "Looked for flights",
  "tool-search_hotels": "Looked for a stay",
  "tool-find_places": "Looked for places",
  "tool-get_weather": "Looked up the usual weather",
  "tool-get_travel_time": "Estimated a way",
  "tool-convert_currency": "Converted money",
  "tool-get_trip": "Read the trip",
  "tool-plan_days": "Planned the days",
  "tool-check_trip": "Checked the plan",
  "tool-propose_changes": "Wrote the changes down",
};

type Part = ChatMessage["parts"][number];

const isStep = (part: Part): part is Extract<Part, { state: string; toolCallId: string }> =>
  part.type in steps && "toolCallId" in part;

/** What the assistant did, as one quiet line that opens to its steps. */
function Steps({ parts, isLive }: { parts: Part[]; isLive: boolean }) {
  const done = parts.filter(isStep);
  if (done.length === 0) return null;
  const running = done.filter(({ state }) => state === "input-streaming" || state === "input-available");
  const current = running.at(-1);
  return (
    <details className="text-12 text-ink-2">
      <summary className="inline-flex min-h-8 items-center gap-1 hover:text-ink">
        {isLive && current ? `${steps[current.type]} …` : `${done.length} steps`}{" "}
        <span aria-hidden="true">⌄</span>
      </summary>
      <ul className="grid gap-0.5 pb-1 pl-3">
        {done.map((part) => (
          <li key={part.toolCallId}>
            {steps[part.type]}
            {part.state === "output-error" ? ": failed" : ""}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Words with **emphasis**; everything else is shown as it was written. */
function Words({ text }: { text: string }) {
  return (
    <div className="grid gap-2">
      {text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph) => (
          <p key={paragraph} className="whitespace-pre-wrap text-14">
            {paragraph
              .split(/(\*\*[^*]+\*\*)/)
              .map((piece) =>
                piece.startsWith("**") ? <strong key={piece}>{piece.slice(2, -2)}</strong> : piece,
              )}
          </p>
        ))}
    </div>
  );
}

export function MessageView({ message, isLive }: { message: ChatMessage; isLive: boolean }) {
  const text = message.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n\n");
  if (message.role === "user") {
    return (
      <div className="ml-8 rounded-m bg-accent-soft px-4 py-2">
        <span className="sr-only">You said: </span>
        <Words text={text} />
      </div>
    );
  }
  const problems = message.parts.flatMap((part) => (part.type === "data-problem" ? [part.data.message] : []));
  return (
    <div className="grid gap-1">
      <span className="sr-only">TripSage said: </span>
      <Steps parts={message.parts} isLive={isLive} />
      <Words text={text} />
      {problems.map((problem) => (
        <p key={problem} role="alert" className="text-14 text-removed">
          {problem}
        </p>
      ))}
      {message.metadata?.model && !isLive ? (
        <p className="text-12 text-ink-2">{message.metadata.model}</p>
      ) : null}
    </div>
  );
}
