import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type ChannelRights, publicRights } from "./realtime-policies.ts";

export const channelConfigSchema = z.object({
  private: z.boolean().default(false),
  broadcast: z.object({ self: z.boolean().default(false), ack: z.boolean().default(false) }).prefault({}),
  presence: z
    .object({ key: z.string().max(255).default(""), enabled: z.boolean().default(true) })
    .prefault({}),
  postgres_changes: z.array(z.unknown()).default([]),
});

type Config = z.infer<typeof channelConfigSchema>;
type Metas = Record<string, { metas: Record<string, unknown>[] }>;

/** One client's membership of one topic. */
export type Channel = {
  topic: string;
  joinRef: string | null;
  config: Config;
  rights: ChannelRights;
  presence: { key: string; meta: Record<string, unknown> } | null;
  send: (event: string, payload: Record<string, unknown>) => void;
  sendBroadcast: (event: string, payload: unknown) => void;
};

export function newChannel(
  input: Pick<Channel, "topic" | "joinRef" | "config" | "send" | "sendBroadcast">,
): Channel {
  return { ...input, rights: publicRights, presence: null };
}

/** Who is on which topic, and what they tell each other. */
export function createTopics() {
  const members = new Map<string, Set<Channel>>();
  const on = (topic: string) => members.get(topic) ?? new Set<Channel>();

  function presenceDiff({ channel, joins, leaves }: { channel: Channel; joins: Metas; leaves: Metas }) {
    for (const other of on(channel.topic)) {
      const isAsked = other.config.presence.enabled && other.config.private === channel.config.private;
      if (isAsked && other.rights.read.presence) other.send("presence_diff", { joins, leaves });
    }
  }

  function untrack(channel: Channel) {
    const { presence } = channel;
    channel.presence = null;
    if (presence)
      presenceDiff({ channel, joins: {}, leaves: { [presence.key]: { metas: [presence.meta] } } });
  }

  return {
    join(channel: Channel) {
      members.set(channel.topic, on(channel.topic).add(channel));
    },
    leave(channel: Channel) {
      const channels = on(channel.topic);
      channels.delete(channel);
      if (channels.size === 0) members.delete(channel.topic);
      untrack(channel);
    },
    /** To everybody on the topic who may read it, private or public like the sender. */
    broadcast(input: { topic: string; event: string; payload: unknown; isPrivate: boolean; from?: Channel }) {
      for (const channel of on(input.topic)) {
        if (channel === input.from && !channel.config.broadcast.self) continue;
        if (channel.config.private !== input.isPrivate || !channel.rights.read.broadcast) continue;
        channel.sendBroadcast(input.event, input.payload);
      }
    },
    track({ channel, meta }: { channel: Channel; meta: Record<string, unknown> }) {
      const before = channel.presence;
      const key = before?.key ?? (channel.config.presence.key || randomUUID());
      const stamped = {
        ...meta,
        phx_ref: randomUUID().slice(0, 12),
        ...(before ? { phx_ref_prev: before.meta.phx_ref } : {}),
      };
      channel.presence = { key, meta: stamped };
      presenceDiff({
        channel,
        joins: { [key]: { metas: [stamped] } },
        leaves: before ? { [key]: { metas: [before.meta] } } : {},
      });
    },
    untrack,
    presenceState(channel: Channel): Metas {
      const state: Metas = {};
      for (const { presence, config } of on(channel.topic)) {
        if (!presence || config.private !== channel.config.private) continue;
        state[presence.key] ??= { metas: [] };
        state[presence.key]?.metas.push(presence.meta);
      }
      return state;
    },
  };
}

export type Topics = ReturnType<typeof createTopics>;
