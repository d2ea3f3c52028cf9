import {
  ClientSession,
  createRedisCommandExecutor,
  isResponseStream,
  RedisServerState,
} from "js-redis-server/core";

/** What the engine answers, in its own words. */
export type RespReply =
  | { kind: "simple-string"; value: string }
  | { kind: "bulk-string" | "verbatim"; value: Buffer | null }
  | { kind: "integer" | "big-number"; value: number | bigint }
  | { kind: "double"; value: number }
  | { kind: "boolean"; value: boolean }
  | { kind: "null" | "null-array" }
  | { kind: "array" | "set"; items: RespReply[] }
  | { kind: "push"; name: string; items: RespReply[] }
  | { kind: "map" | "flat-pairs" | "map-pairs"; entries: RespReply[][] }
  | { kind: "error"; code?: string; message: string };

export type Command = Buffer[];

const compatibility = "redis-8.0";
const mostKeys = 50_000;
const mostBytes = 128 * 1024 * 1024;
const roughSize = 512;

/** Bounds the keys like a cache, since the engine has no memory limit: what was written longest ago goes first. */
function boundKeys(database: RedisServerState["databases"][number]) {
  const sizes = new Map<string, number>();
  let total = 0;
  const forget = (id: string) => {
    total -= sizes.get(id) ?? 0;
    sizes.delete(id);
  };
  database.subscribe((event) => {
    if (event.type === "flush") {
      sizes.clear();
      total = 0;
      return;
    }
    if (!("key" in event)) return;
    const id = event.key.toString("hex");
    forget(id);
    if (event.type !== "write") return;
    const size =
      200 + event.key.length + (event.value.type === "string" ? event.value.value.length : roughSize);
    sizes.set(id, size);
    total += size;
    for (const oldest of sizes.keys()) {
      if ((sizes.size <= mostKeys && total <= mostBytes) || oldest === id) break;
      forget(oldest);
      database.delete(Buffer.from(oldest, "hex"));
    }
  });
}

/** A Redis in this process: keys in memory, scripts in real Lua 5.1. Empty at each start, as a cache may be. */
export function createEngine() {
  const state = new RedisServerState({ databaseCount: 1, activeExpiryIntervalMs: false, compatibility });
  const executor = createRedisCommandExecutor({ compatibility });
  const [database] = state.databases;
  if (database) boundKeys(database);
  const newSession = () => new ClientSession({ server: state, executor, clientAddress: "127.0.0.1:0" });
  const session = newSession();

  // Keys expire on access by themselves; this frees their memory. The pause grows with what a sweep costs.
  let sweepTimer: NodeJS.Timeout;
  const sweep = () => {
    const started = performance.now();
    state.sweepExpired();
    sweepTimer = setTimeout(sweep, Math.max(1000, (performance.now() - started) * 50)).unref();
  };
  sweepTimer = setTimeout(sweep, 1000).unref();

  async function run(client: ClientSession, command: Command): Promise<RespReply> {
    const [name, ...rest] = command;
    if (!name) return { kind: "error", code: "ERR", message: "empty command" };
    try {
      const response = await client.execute(name, rest);
      if (!isResponseStream(response)) return response.value;
      response.close("not supported");
      return { kind: "error", code: "ERR", message: "streaming command is not allowed" };
    } catch (thrown) {
      if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
      return { kind: "error", code: String(thrown.code), message: thrown.message };
    }
  }

  return {
    execute: (command: Command) => run(session, command),

    /** All or nothing: the first error while queueing, or every result. */
    async transaction(
      commands: Command[],
    ): Promise<{ error: Extract<RespReply, { kind: "error" }> } | { replies: RespReply[] }> {
      const client = newSession();
      try {
        await run(client, [Buffer.from("MULTI")]);
        let queueError: Extract<RespReply, { kind: "error" }> | undefined;
        for (const command of commands) {
          const queued = await run(client, command);
          if (queued.kind === "error") queueError ??= queued;
        }
        const result = await run(client, [Buffer.from("EXEC")]);
        if (result.kind === "error") return { error: queueError ?? result };
        return { replies: result.kind === "array" ? result.items : [] };
      } finally {
        client.close();
      }
    },

    /** Subscribes; `hear` gets each message until the answered function is called. */
    async subscribe(command: Command, hear: (reply: RespReply) => void): Promise<() => void> {
      const client = newSession();
      const abort = new AbortController();
      const pump = async (frames: AsyncIterable<{ value: RespReply }>) => {
        for await (const frame of frames) hear(frame.value);
      };
      const [name, ...rest] = command;
      const response = await client.execute(name ?? Buffer.from(""), rest);
      const frames = isResponseStream(response)
        ? pump(response.frames(abort.signal))
        : Promise.resolve(hear(response.value));
      // Both end with an abort when the reader goes away.
      frames.catch(() => {});
      pump(client.readPushes(abort.signal)).catch(() => {});
      return () => {
        abort.abort();
        client.close();
      };
    },

    close() {
      clearTimeout(sweepTimer);
      session.close();
      state.close();
    },
  };
}
