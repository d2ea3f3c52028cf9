import { type Figure, timesOf } from "./figures.ts";
import { sequentialWaits } from "./recorder.ts";
import type { Stack } from "./stack.ts";
import type { Traveller } from "./traveller.ts";

const rounds = 40;
/** A server that has just started compiles what it runs: that is measured as the start. */
const warmUps = 40;

/** Posts and reads until a piece of the answer matches; answers when it did and reads the rest. */
export async function post({
  url,
  cookie,
  body,
  until,
}: {
  url: string;
  cookie: string;
  body: object;
  until: RegExp;
}) {
  const started = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", cookie, origin: new URL(url).origin },
    body: JSON.stringify(body),
  });
  if (!response.ok || !response.body)
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  let text = "";
  let matched: number | null = null;
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (matched === null && until.test(text)) matched = performance.now();
  }
  if (matched === null) throw new Error(`${url} never said ${until}: ${text.slice(0, 500)}`);
  return { started, matched, ended: performance.now() };
}

const chatBody = ({
  tripId,
  text,
  conversationId,
}: {
  tripId: string;
  text: string;
  conversationId: string;
}) => ({
  conversationId,
  tripId,
  message: { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text }] },
});

/**
 * The first streamed word of a chat answer, minus what the model itself took to say it; and how many times in a row
 * the server waited for a service before it asked the model. The waits are counted by the recorders before the database
 * and Redis, the time is taken without them.
 */
export async function measureChat({
  stack,
  traveller,
}: {
  stack: Stack;
  traveller: Traveller;
}): Promise<Figure[]> {
  const conversationId = crypto.randomUUID();
  async function ask({ url, round }: { url: string; round: number }) {
    await stack.forgetLimits();
    const before = stack.calls.length;
    const { started, matched } = await post({
      url: `${url}/api/chat`,
      cookie: traveller.cookie,
      body: chatBody({ tripId: traveller.tripId, conversationId, text: `[[scenario:text]] hello ${round}` }),
      until: /"type":"text-delta"/,
    });
    const calls = stack.calls.slice(before);
    const model = calls.find(({ service }) => service === "openai");
    if (!model?.answered) throw new Error("The model was not asked.");
    const earlier = calls.filter((call) => call !== model && (call.ended ?? Infinity) <= model.received);
    return {
      overhead: matched - started - (model.answered - model.received),
      waits: sequentialWaits(earlier),
    };
  }
  const overheads: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const { overhead } = await ask({ url: stack.url, round });
    if (round >= 0) overheads.push(overhead);
  }
  const waits: number[] = [];
  for (let round = 0; round < 5; round++) waits.push((await ask({ url: stack.recordedUrl, round })).waits);
  return [
    ...timesOf({
      name: "chat: first token minus the model's own time",
      values: overheads,
      aim: "p50 under 30 ms",
    }),
    {
      name: "chat: waits in a row before the model",
      value: Math.max(...waits),
      unit: "waits",
      aim: "at most 6",
    },
  ];
}

/** The first offers of a search minus what the provider itself took; and the same search again, from the cache. */
export async function measureSearch({
  stack,
  traveller,
}: {
  stack: Stack;
  traveller: Traveller;
}): Promise<Figure[]> {
  const overheads: number[] = [];
  const kept: number[] = [];
  const search = (day: number) => ({
    url: `${stack.url}/api/flights/search`,
    cookie: traveller.cookie,
    until: /"type":"offers"/,
    body: {
      slices: [
        {
          origin: "BER",
          destination: "LIS",
          date: new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
        },
      ],
      party: { adults: 2, childAges: [] },
    },
  });
  for (let round = -warmUps; round < rounds / 2; round++) {
    await stack.forgetLimits();
    const before = stack.calls.length;
    const first = await post(search(round + warmUps));
    const asked = stack.calls.slice(before).filter(({ service }) => service === "duffel");
    const own = asked.reduce((sum, { received, ended }) => sum + ((ended ?? received) - received), 0);
    const second = await post(search(round + warmUps));
    if (round < 0) continue;
    overheads.push(first.matched - first.started - own);
    kept.push(second.matched - second.started);
  }
  return [
    ...timesOf({
      name: "search: first offers minus the provider's own time",
      values: overheads,
      aim: "p50 under 20 ms",
    }),
    ...timesOf({ name: "search: the same again, from the cache", values: kept, aim: "" }),
  ];
}

/** The trip page's own time on the server, with all of a five-day plan in it. */
export async function measureTripPage({
  stack,
  traveller,
}: {
  stack: Stack;
  traveller: Traveller;
}): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const started = performance.now();
    const response = await fetch(`${stack.url}/trips/${traveller.tripId}`, {
      headers: { cookie: traveller.cookie },
    });
    await response.text();
    if (!response.ok) throw new Error(`The trip page answered ${response.status}.`);
    if (round >= 0) times.push(performance.now() - started);
  }
  return timesOf({ name: "trip page: server time to the last byte", values: times, aim: "" });
}
