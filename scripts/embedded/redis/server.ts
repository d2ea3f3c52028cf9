import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Command, createEngine, type RespReply } from "./engine.ts";
import { envelope, errorText, toResult } from "./replies.ts";
import { createScriptMap } from "./script-map.ts";

const mostBytes = 10 * 1024 * 1024;

/** What makes no sense on a connection without state, or belongs to an operator. Upstash refuses the same groups. */
const refused = new Set(
  `MULTI EXEC DISCARD WATCH UNWATCH SUBSCRIBE PSUBSCRIBE SSUBSCRIBE UNSUBSCRIBE PUNSUBSCRIBE SUNSUBSCRIBE MONITOR
  BLPOP BRPOP BRPOPLPUSH BLMOVE BLMPOP BZPOPMIN BZPOPMAX BZMPOP AUTH HELLO RESET QUIT SELECT SWAPDB MOVE SHUTDOWN CLUSTER
  READONLY READWRITE REPLICAOF SLAVEOF SYNC PSYNC DEBUG MODULE MIGRATE WAIT WAITAOF CONFIG SAVE BGSAVE`.split(
    /\s+/,
  ),
);

class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const digest = (value: string) => createHash("sha256").update(value).digest();

function toCommand(value: unknown): Command {
  if (!Array.isArray(value) || value.length === 0) throw new HttpError(400, "ERR failed to parse command");
  return value.map((part: unknown) => {
    if (part === null || ["string", "number", "boolean"].includes(typeof part))
      return Buffer.from(String(part));
    throw new HttpError(400, "ERR failed to parse command");
  });
}

function refusal(command: Command): RespReply | null {
  const name = command[0]?.toString("latin1").toUpperCase() ?? "";
  const blocks = /^XREAD/.test(name) && command.some((part) => /^BLOCK$/i.test(part.toString("latin1")));
  return refused.has(name) || blocks
    ? { kind: "error", code: "ERR", message: `Command is not available: '${name}'.` }
    : null;
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // What is too much is read to its end and dropped: the client hears the answer only then.
    if (size <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > mostBytes) throw new HttpError(413, "ERR max request size exceeded");
  return Buffer.concat(chunks);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request);
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new HttpError(400, "ERR failed to parse request body");
  }
}

/**
 * Upstash's REST protocol (https://upstash.com/docs/redis/features/restapi) in front of an engine in this process.
 * For one machine: it binds loopback only, and what it holds is gone when it stops.
 */
export async function startRedisServer({ token, port }: { token: string; port: number }) {
  const engine = createEngine();
  const prepare = createScriptMap();
  const tokenDigest = digest(token);
  const started = Date.now().toString(36);
  let served = 0;

  async function execute(command: Command): Promise<RespReply> {
    const no = refusal(command);
    if (no) return no;
    const prepared = prepare(command);
    const reply = await engine.execute(prepared.command);
    return prepared.adapt ? prepared.adapt(reply) : reply;
  }

  async function executeAll(commands: Command[]): Promise<RespReply[]> {
    const replies: RespReply[] = [];
    for (const command of commands) replies.push(await execute(command));
    return replies;
  }

  async function executeTogether(commands: Command[]): Promise<RespReply[]> {
    for (const command of commands) {
      const no = refusal(command);
      if (no?.kind === "error") throw new HttpError(400, errorText(no));
    }
    const prepared = commands.map(prepare);
    const result = await engine.transaction(prepared.map(({ command }) => command));
    if ("error" in result) throw new HttpError(400, errorText(result.error));
    return result.replies.map((reply, index) => prepared[index]?.adapt?.(reply) ?? reply);
  }

  function authorise(request: IncomingMessage, url: URL) {
    const given =
      request.headers.authorization?.replace(/^bearer /i, "") ?? url.searchParams.get("_token") ?? "";
    if (!timingSafeEqual(digest(given), tokenDigest)) throw new HttpError(401, "Unauthorized");
  }

  function send(response: ServerResponse, { status, body }: { status: number; body: unknown }) {
    served += 1;
    response.writeHead(status, {
      "content-type": "application/json",
      "upstash-sync-token": `${started}-${served}`,
    });
    response.end(JSON.stringify(body));
  }

  async function subscribe({ response, command }: { response: ServerResponse; command: Command }) {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    const stop = await engine.subscribe(command, (reply) => {
      const parts = toResult({ reply, isBase64: false });
      response.write(
        `data: ${(Array.isArray(parts) ? parts.join(",") : String(parts)).replace(/\r?\n/g, "\ndata: ")}\n\n`,
      );
    });
    response.on("close", stop);
  }

  /** "/set/key/value?EX=100" with the body as a last argument: the protocol's short form. */
  async function pathCommand(request: IncomingMessage, url: URL, segments: string[]): Promise<Command> {
    const command = segments.map((segment) => Buffer.from(segment));
    const body =
      request.method === "POST" || request.method === "PUT" ? await readBody(request) : Buffer.alloc(0);
    if (body.length > 0) command.push(body);
    for (const [name, value] of url.searchParams) {
      if (name !== "_token") command.push(Buffer.from(name), ...(value === "" ? [] : [Buffer.from(value)]));
    }
    return command;
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    if (!["GET", "HEAD", "POST", "PUT"].includes(request.method ?? ""))
      throw new HttpError(405, "Method Not Allowed");
    const url = new URL(request.url ?? "/", "http://localhost");
    authorise(request, url);
    const isBase64 = request.headers["upstash-encoding"] === "base64";
    const segments = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
    const [first = ""] = segments;
    if (first === "pipeline" || first === "multi-exec") {
      const list = await readJson(request);
      if (!Array.isArray(list) || list.length === 0)
        throw new HttpError(400, "ERR failed to parse pipeline request");
      const replies = await (first === "pipeline" ? executeAll : executeTogether)(list.map(toCommand));
      return send(response, { status: 200, body: replies.map((reply) => envelope({ reply, isBase64 })) });
    }
    if (first === "subscribe" || first === "psubscribe") {
      return subscribe({ response, command: segments.map((segment) => Buffer.from(segment)) });
    }
    const command =
      segments.length > 0 ? await pathCommand(request, url, segments) : toCommand(await readJson(request));
    const reply = await execute(command);
    send(response, { status: reply.kind === "error" ? 400 : 200, body: envelope({ reply, isBase64 }) });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => {
      const status = thrown instanceof HttpError ? thrown.status : thrown instanceof URIError ? 400 : 500;
      if (status === 500) console.error("The local Redis failed:", thrown);
      if (response.headersSent) response.destroy();
      else
        send(response, {
          status,
          body: {
            error:
              status === 500 ? "ERR internal" : String((thrown instanceof Error && thrown.message) || ""),
          },
        });
    });
  });
  // Longer than any client keeps a connection: it must never reuse a socket that is about to close.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      engine.close();
    },
  };
}
