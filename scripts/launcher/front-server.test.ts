import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { createFrontServer } from "./front-server.ts";

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function startUpstream(listener: RequestListener) {
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { server, url: new URL(`http://127.0.0.1:${portOf(server.address())}`) };
}

function portOf(address: AddressInfo | string | null): number {
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function freePort() {
  const server = createTcpServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const port = portOf(server.address());
  await new Promise((done) => server.close(done));
  return port;
}

async function startFront({
  next,
  supabase = null,
  isBehindProxy = false,
}: {
  next?: URL;
  supabase?: URL | null;
  isBehindProxy?: boolean;
}) {
  const front = createFrontServer({ isBehindProxy });
  const port = await freePort();
  await front.listen({ hosts: ["127.0.0.1"], port });
  endings.push(() => front.close());
  if (next) front.open({ next, supabase });
  return { front, port, url: `http://127.0.0.1:${port}` };
}

const echo: RequestListener = (request, response) =>
  response.end(JSON.stringify({ url: request.url, headers: request.headers }));

describe("the front server", () => {
  it("says that it is starting until it knows where to pass things on", async () => {
    const { url } = await startFront({});
    const response = await fetch(url);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("1");
    expect(await response.text()).toContain("TripSage is starting");
  });

  it("passes /supabase/… to Supabase without the prefix, and nothing that only looks like it", async () => {
    const next = await startUpstream((request, response) => response.end(`next ${request.url}`));
    const supabase = await startUpstream((request, response) => response.end(`supabase ${request.url}`));
    const { url } = await startFront({ next: next.url, supabase: supabase.url });
    const get = async (path: string) => (await fetch(url + path)).text();
    expect(await get("/supabase/auth/v1/user?a=1")).toBe("supabase /auth/v1/user?a=1");
    expect(await get("/supabase")).toBe("supabase /");
    expect(await get("/supabasement")).toBe("next /supabasement");
    expect(await get("/trips")).toBe("next /trips");
  });

  it("does not believe a client about where it comes from", async () => {
    const next = await startUpstream(echo);
    const { url, port } = await startFront({ next: next.url });
    const spoofed = {
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "evil.example",
      "x-real-ip": "203.0.113.9",
      forwarded: "for=203.0.113.9",
    };
    const { headers } = JSON.parse(await (await fetch(url, { headers: spoofed })).text());
    expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
    expect(headers["x-forwarded-host"]).toBe(`127.0.0.1:${port}`);
    expect(headers["x-real-ip"]).toBeUndefined();
    expect(headers.forwarded).toBeUndefined();
  });

  it("passes the word of the operator's own proxy on", async () => {
    const next = await startUpstream(echo);
    const { url } = await startFront({ next: next.url, isBehindProxy: true });
    const { headers } = JSON.parse(
      await (await fetch(url, { headers: { "x-forwarded-for": "203.0.113.9" } })).text(),
    );
    expect(headers["x-forwarded-for"]).toBe("203.0.113.9");
  });

  it("passes a stream on piece by piece", async () => {
    const release = Promise.withResolvers<void>();
    const next = await startUpstream(async (_request, response) => {
      response.write("first");
      await release.promise;
      response.end("second");
    });
    const { url } = await startFront({ next: next.url });
    const reader = (await fetch(url)).body?.getReader();
    const text = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await text()).toBe("first");
    release.resolve();
    expect(await text()).toBe("second");
  });

  it("ends the request behind it when the traveller closes the tab", async () => {
    const gone = Promise.withResolvers<string>();
    const next = await startUpstream((_request, response) => {
      response.write("first");
      response.on("close", () => gone.resolve("gone"));
    });
    const { url } = await startFront({ next: next.url });
    const controller = new AbortController();
    await fetch(url, { signal: controller.signal });
    controller.abort();
    expect(await gone.promise).toBe("gone");
  });

  it("never sends a second request over a connection that the other side may be closing", async () => {
    // As a busy server does: promises to keep the connection and closes it when the next request arrives.
    const server = createTcpServer((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\nok");
        socket.on("data", () => socket.destroy());
      });
      socket.on("error", () => {});
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    endings.push(() => server.close());
    const { url } = await startFront({ next: new URL(`http://127.0.0.1:${portOf(server.address())}`) });
    for (let round = 0; round < 5; round++) {
      const response = await fetch(url, { method: round % 2 ? "POST" : "GET" });
      expect([response.status, await response.text()]).toEqual([200, "ok"]);
    }
  });

  it("answers 502 when nothing answers behind it", async () => {
    const { url } = await startFront({ next: new URL(`http://127.0.0.1:${await freePort()}`) });
    expect((await fetch(url)).status).toBe(502);
  });

  it("passes WebSockets through in both directions", async () => {
    const supabase = await startUpstream(echo);
    const sockets = new WebSocketServer({ server: supabase.server });
    sockets.on("connection", (socket, request) => {
      socket.on("message", (message) => socket.send(`${request.url} ${message}`));
    });
    const { port } = await startFront({ next: supabase.url, supabase: supabase.url });
    const client = new WebSocket(`ws://127.0.0.1:${port}/supabase/realtime/v1/websocket`);
    await once(client, "open");
    client.send("hello");
    const [message] = await once(client, "message");
    expect(String(message)).toBe("/realtime/v1/websocket hello");
    client.close();
    await once(client, "close");
    sockets.close();
  });

  it("survives a WebSocket whose other side is not there", async () => {
    const { port, url } = await startFront({ next: new URL(`http://127.0.0.1:${await freePort()}`) });
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write("GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
    await once(socket, "close");
    expect((await fetch(url)).status).toBe(502);
  });

  it("says that a port is taken", async () => {
    const { port } = await startFront({});
    const second = createFrontServer({ isBehindProxy: false });
    await expect(second.listen({ hosts: ["127.0.0.1"], port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
