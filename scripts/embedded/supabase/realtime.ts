import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { sql } from "kysely";
import { WebSocketServer } from "ws";
import { z } from "zod";
import type { SafeConnection } from "./connection.ts";
import { json } from "./http.ts";
import type { Keys } from "./keys.ts";
import { createTopics } from "./realtime-channel.ts";
import { type Claims, channelRights, publicRights } from "./realtime-policies.ts";
import { serveSocket } from "./realtime-socket.ts";
import type { Tokens } from "./tokens.ts";

const claimsSchema = z.looseObject({
  role: z.enum(["anon", "authenticated", "service_role"]),
  sub: z.string().optional(),
  exp: z.number().optional(),
});
const messageRowSchema = z.object({
  topic: z.string(),
  event: z.string().nullable(),
  payload: z.unknown(),
  private: z.boolean().nullable(),
});
const broadcastSchema = z.object({
  messages: z
    .array(
      z.object({
        topic: z.string(),
        event: z.string(),
        payload: z.unknown(),
        private: z.boolean().default(false),
      }),
    )
    .max(100),
});

/**
 * Supabase Realtime: broadcast and presence on public and private channels, over WebSocket and HTTP, and from SQL
 * (`realtime.send`). What hosted has and this lacks: `postgres_changes` (a join that asks for it is refused) and replay.
 */
export function createRealtime({
  connection,
  tokens,
  keys,
}: {
  connection: SafeConnection;
  tokens: Tokens;
  keys: Keys;
}) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024, perMessageDeflate: false });
  const topics = createTopics();

  async function claimsOf(token: string): Promise<Claims> {
    if (token === keys.publishableKey) return { role: "anon" };
    if (token === keys.secretKey) return { role: "service_role" };
    return claimsSchema.parse(await tokens.verify(token));
  }

  async function authorise({
    token,
    topic,
    isPrivate,
  }: {
    token: string;
    topic: string;
    isPrivate: boolean;
  }) {
    const claims = await claimsOf(token);
    const name = topic.replace(/^realtime:/, "");
    return {
      claims,
      rights: isPrivate ? await channelRights({ connection, topic: name, claims }) : publicRights,
    };
  }

  async function deliver(id: string) {
    const { rows } =
      await sql`select topic, event, payload, private from realtime.messages where id = ${id}::uuid`.execute(
        connection.kysely,
      );
    const row = messageRowSchema.safeParse(rows[0]);
    if (!row.success) return;
    const { topic, event, payload, private: isPrivate } = row.data;
    topics.broadcast({
      topic: `realtime:${topic}`,
      event: event ?? "",
      payload,
      isPrivate: isPrivate ?? false,
    });
  }

  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      const url = new URL(request.url ?? "/", "http://localhost");
      const apiKey = url.searchParams.get("apikey") ?? "";
      if (url.pathname !== "/realtime/v1/websocket" || !tokens.isApiKey(apiKey)) {
        socket.end("HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n");
        return;
      }
      const version = url.searchParams.get("vsn") ?? "1.0.0";
      sockets.handleUpgrade(request, socket, head, (client) =>
        serveSocket({ socket: client, version, apiKey, topics, authorise }),
      );
    },

    /** POST /realtime/v1/api/broadcast: messages from a server or from a client that is not connected. */
    async http(request: Request): Promise<Response> {
      const apiKey = request.headers.get("apikey") ?? "";
      if (!tokens.isApiKey(apiKey)) return json({ message: "Invalid API key" }, 401);
      const body = broadcastSchema.safeParse(await request.json().catch(() => null));
      if (!body.success) return json({ message: "Invalid body" }, 422);
      const token = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? apiKey;
      for (const { topic, event, payload, private: isPrivate } of body.data.messages) {
        const admitted = await authorise({ token, topic, isPrivate }).catch(() => null);
        if (!admitted?.rights.write.broadcast) return json({ message: "Unauthorized" }, 403);
        topics.broadcast({ topic: `realtime:${topic}`, event, payload, isPrivate });
      }
      return new Response(null, { status: 202 });
    },

    /** Hears what SQL sends, and forgets what is older than three days. */
    async listen() {
      await connection.driver.listen("realtime_messages", (id) => {
        deliver(id).catch((thrown: unknown) =>
          process.stderr.write(`realtime: a message could not be delivered: ${thrown}\n`),
        );
      });
      await sql`delete from realtime.messages where inserted_at < now() - interval '3 days'`.execute(
        connection.kysely,
      );
    },

    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
