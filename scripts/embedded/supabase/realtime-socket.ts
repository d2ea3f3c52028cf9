import type { WebSocket } from "ws";
import { type Channel, channelConfigSchema, newChannel, type Topics } from "./realtime-channel.ts";
import { decodeFrame, encodeBinaryBroadcast, encodeFrame, type Frame } from "./realtime-frames.ts";
import type { ChannelRights, Claims } from "./realtime-policies.ts";

type Authorise = (input: {
  token: string;
  topic: string;
  isPrivate: boolean;
}) => Promise<{ claims: Claims; rights: ChannelRights }>;
type Input = { socket: WebSocket; version: string; apiKey: string; topics: Topics; authorise: Authorise };

const mostChannels = 100;
const mostMessagesPerSecond = 100;
const longestTimer = 2 ** 31 - 1;

const text = (value: unknown) => (typeof value === "string" ? value : undefined);
const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === "object" && !Array.isArray(value) ? { ...value } : {};

/** Serves one WebSocket: joins, broadcasts, presence, fresh tokens. Messages are handled one after the other. */
export function serveSocket({ socket, version, apiKey, topics, authorise }: Input) {
  const channels = new Map<string, Channel>();
  const expiries = new Map<string, NodeJS.Timeout>();
  let budget = mostMessagesPerSecond;
  let lastMessage = Date.now();
  let queue = Promise.resolve();

  const push = (frame: Frame) => {
    if (socket.readyState === socket.OPEN) socket.send(encodeFrame({ frame, version }));
  };
  const reply = (frame: Frame, status: "ok" | "error", response: Record<string, unknown> = {}) =>
    push({ ...frame, event: "phx_reply", payload: { status, response } });

  function forget(channel: Channel) {
    clearTimeout(expiries.get(channel.topic));
    channels.delete(channel.topic);
    topics.leave(channel);
  }

  function close(channel: Channel, message: string) {
    channel.send("system", {
      status: "error",
      message,
      extension: "system",
      channel: channel.topic.replace(/^realtime:/, ""),
    });
    channel.send("phx_close", {});
    forget(channel);
  }

  /** Checks the token against the topic's policies; says whether the channel may be read at all. */
  async function admit(channel: Channel, token: string): Promise<boolean> {
    const { claims, rights } = await authorise({
      token,
      topic: channel.topic,
      isPrivate: channel.config.private,
    });
    channel.rights = rights;
    clearTimeout(expiries.get(channel.topic));
    if (claims.exp) {
      const wait = Math.min(Math.max(claims.exp * 1000 - Date.now(), 0), longestTimer);
      expiries.set(channel.topic, setTimeout(() => close(channel, "Token has expired"), wait).unref());
    }
    return rights.read.broadcast || rights.read.presence;
  }

  async function join(frame: Frame) {
    const { topic } = frame;
    const config = channelConfigSchema.safeParse(frame.payload.config ?? {});
    if (!config.success || !/^realtime:.{1,255}$/.test(topic))
      return reply(frame, "error", { reason: "Invalid topic" });
    if (channels.size >= mostChannels)
      return reply(frame, "error", { reason: "ChannelRateLimitReached: Too many channels" });
    if (config.data.postgres_changes.length > 0) {
      return reply(frame, "error", {
        reason: "postgres_changes is not available here; use broadcast_changes",
      });
    }
    const joinRef = frame.joinRef ?? frame.ref;
    const channel = newChannel({
      topic,
      joinRef,
      config: config.data,
      send: (event, payload) => push({ joinRef, ref: null, topic, event, payload }),
      sendBroadcast: (event, payload) => {
        if (payload instanceof Uint8Array && version === "2.0.0")
          socket.send(encodeBinaryBroadcast({ topic, event, payload }));
        else
          push({
            joinRef: null,
            ref: null,
            topic,
            event: "broadcast",
            payload: { type: "broadcast", event, payload },
          });
      },
    });
    const before = channels.get(topic);
    if (before) forget(before);
    const token = text(frame.payload.access_token) ?? apiKey;
    const name = topic.replace(/^realtime:/, "");
    const isAdmitted = await admit(channel, token).catch(() => false);
    if (!isAdmitted) {
      return reply(frame, "error", {
        reason: `Unauthorized: You do not have permissions to read from this Channel topic: ${name}`,
      });
    }
    channels.set(topic, channel);
    topics.join(channel);
    reply({ ...frame, joinRef }, "ok", { postgres_changes: [] });
    if (config.data.presence.enabled && channel.rights.read.presence)
      channel.send("presence_state", topics.presenceState(channel));
  }

  function isOverBudget(): boolean {
    const now = Date.now();
    budget = Math.min(mostMessagesPerSecond, budget + ((now - lastMessage) / 1000) * mostMessagesPerSecond);
    lastMessage = now;
    budget -= 1;
    return budget < 0;
  }

  async function freshToken(channel: Channel, frame: Frame) {
    const isAdmitted = await admit(channel, text(frame.payload.access_token) ?? apiKey).catch(() => false);
    if (!isAdmitted) close(channel, "Unauthorized");
  }

  function broadcast(channel: Channel, frame: Frame) {
    const { ack } = channel.config.broadcast;
    if (!channel.rights.write.broadcast)
      return ack ? reply(frame, "error", { reason: "Unauthorized" }) : undefined;
    const { event, payload } = frame.payload;
    topics.broadcast({
      topic: channel.topic,
      event: text(event) ?? "",
      payload,
      isPrivate: channel.config.private,
      from: channel,
    });
    if (ack) reply(frame, "ok");
  }

  function presence(channel: Channel, frame: Frame) {
    if (!channel.rights.write.presence) return reply(frame, "error", { reason: "Unauthorized" });
    if (frame.payload.event === "track") topics.track({ channel, meta: record(frame.payload.payload) });
    else if (frame.payload.event === "untrack") topics.untrack(channel);
    reply(frame, "ok");
  }

  async function handle(frame: Frame) {
    if (frame.topic === "phoenix") return frame.event === "heartbeat" ? reply(frame, "ok") : undefined;
    if (frame.event === "phx_join") return join(frame);
    const channel = channels.get(frame.topic);
    if (!channel) return reply(frame, "error", { reason: "unmatched topic" });
    if (frame.event === "phx_leave") {
      reply(frame, "ok");
      channel.send("phx_close", {});
      return forget(channel);
    }
    if (frame.event === "access_token") return freshToken(channel, frame);
    if (isOverBudget()) return reply(frame, "error", { reason: "Too many messages per second" });
    if (frame.event === "broadcast") return broadcast(channel, frame);
    if (frame.event === "presence") return presence(channel, frame);
    reply(frame, "error", { reason: `unknown event ${frame.event}` });
  }

  socket.on("message", (data: Buffer, isBinary: boolean) => {
    queue = queue
      .then(() => handle(decodeFrame({ data, isBinary })))
      .catch((thrown: unknown) => {
        process.stderr.write(`realtime: a message could not be handled: ${thrown}\n`);
      });
  });
  socket.on("close", () => {
    for (const channel of channels.values()) forget(channel);
  });
  socket.on("error", () => socket.terminate());
}
