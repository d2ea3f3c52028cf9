import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { SafeConnection } from "./connection.ts";
import { createGateway } from "./gateway.ts";
import { generateKeys, loadKeys } from "./keys.ts";
import { createMailLinks } from "./mail-links.ts";
import { createMailbox } from "./mailbox.ts";
import { migrate } from "./migrate.ts";
import { ensureCluster } from "./pglite.ts";
import { createRealtime } from "./realtime.ts";
import { createApp, ensureSystemSchema } from "./system-schema.ts";
import { createTokens } from "./tokens.ts";
import { createUsers } from "./users.ts";

export type BackendOptions = {
  /** Folder for keys, database and mails; undefined keeps everything in memory. */
  data: string | undefined;
  port: number;
  /** The address in the browser's bar, behind which this server answers under /supabase. */
  siteUrl: string;
  /** The folder with migrations/ and seed.sql. */
  folder: string;
  /** Multiplies the limits of the auth endpoints: 1 for people, more for a test run. */
  rateFactor: number;
};

/** Starts everything in this thread and answers when requests are served. Loopback only. */
export async function startBackend({ data, port, siteUrl, folder, rateFactor }: BackendOptions) {
  if (data) mkdirSync(data, { recursive: true, mode: 0o700 });
  const keys = data ? loadKeys(join(data, "keys")) : generateKeys();
  const dataDir = data ? join(data, "postgres") : undefined;
  if (dataDir) await ensureCluster({ dataDir, vaultKey: keys.vaultKey });
  const connection = new SafeConnection({ dataDir, vaultKey: keys.vaultKey });
  await connection.driver.waitReady;

  const links = createMailLinks({ siteUrl });
  const mailbox = createMailbox({ file: data ? join(data, "mailbox.json") : undefined });
  const app = await createApp({ connection, keys, siteUrl, email: mailbox.driver(links.rewrite) });
  await app.init();
  await ensureSystemSchema({ app, connection });
  const applied = await migrate({ pglite: connection.driver, folder });
  await connection.clearSchemaCache();

  const tokens = await createTokens(keys);
  const users = createUsers({ database: connection.kysely, tokens, issuer: `${siteUrl}/supabase/auth/v1` });
  const gateway = createGateway({ app, connection, users, tokens, links, mailbox, rateFactor });
  const realtime = createRealtime({ connection, tokens, keys });
  await realtime.listen();

  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve(
      {
        hostname: "127.0.0.1",
        port,
        fetch: (request, { incoming }) => {
          const isRealtime = new URL(request.url).pathname.startsWith("/realtime/v1/api/");
          return isRealtime
            ? realtime.http(request)
            : gateway(request, incoming.socket?.remoteAddress ?? null);
        },
      },
      () => resolve(listening),
    );
  });
  server.on("upgrade", realtime.upgrade);
  const { port: boundPort }: AddressInfo = addressOf(server);
  return {
    url: `http://127.0.0.1:${boundPort}`,
    keys,
    applied,
    /** Throws when the database no longer answers what it should. */
    async probe() {
      const result = await connection.driver.query<{ answer: number }>("select 41 + 1 as answer");
      if (result.rows[0]?.answer !== 42) throw new Error("The database answers wrongly.");
    },
    async close() {
      realtime.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await connection.close();
    },
  };
}

function addressOf(server: ReturnType<typeof serve>): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}
