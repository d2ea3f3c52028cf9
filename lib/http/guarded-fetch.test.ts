import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { AppError } from "../errors/app-error";
import { type AllowedAddress, judgeAddress, parseAllowedAddress } from "./address-rules";
import { createGuardedFetch } from "./guarded-fetch";
import type { Resolve } from "./guarded-lookup";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server of this test on a loopback address; counts who came. */
async function serve(handle: RequestListener, host = "127.0.0.1", port = 0) {
  let visits = 0;
  const server = createServer((request, response) => {
    visits += 1;
    handle(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(port, host, done));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return { port: address.port, visits: () => visits };
}

const hello: RequestListener = (_request, response) => response.end("hello");
const never: Resolve = async (hostname) => {
  throw new Error(`${hostname} was looked up`);
};
const allow = (...entries: string[]): AllowedAddress[] =>
  entries.flatMap((entry) => parseAllowedAddress(entry) ?? []);

const codeOf = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof AppError ? thrown.code : thrown;
};

describe("an address that a traveller wrote is refused when it leads inside", () => {
  test.each([
    "http://127.0.0.1/v1",
    "https://127.0.0.1:8443/v1",
    "https://2130706433/v1",
    "https://0x7f000001/v1",
    "https://0x7f.1/v1",
    "https://0177.0.0.1/v1",
    "https://127.1/v1",
    "https://127.0.0.1./v1",
    "https://①②⑦.0.0.1/v1",
    "https://0.0.0.0/v1",
    "https://[::]/v1",
    "https://[::1]/v1",
    "https://[::ffff:127.0.0.1]/v1",
    "https://[::ffff:a9fe:a9fe]/v1",
    "https://[::127.0.0.1]/v1",
    "https://[64:ff9b::7f00:1]/v1",
    "https://[64:ff9b:1::a9fe:a9fe]/v1",
    "https://[2002:7f00:1::]/v1",
    "https://[2001:0:7f00:1::]/v1",
    "https://[fe80::1]/v1",
    "https://[fec0::1]/v1",
    "https://[fd00:ec2::254]/v1",
    "https://[ff02::1]/v1",
    "https://[2001:db8::1]/v1",
    "https://10.1.2.3/v1",
    "https://172.31.255.255/v1",
    "https://192.168.1.20/v1",
    "https://169.254.169.254/latest/meta-data",
    "https://100.100.100.200/latest/meta-data",
    "https://192.0.0.192/opc/v2",
    "https://168.63.129.16/machine",
    "https://198.18.0.1/v1",
    "https://224.0.0.1/v1",
    "https://255.255.255.255/v1",
    // Public, in clear or on another protocol's port.
    "http://93.184.216.34/v1",
    "https://93.184.216.34:25/v1",
    "https://93.184.216.34:22/v1",
    // Not an address of a server, or a second host before the real one.
    "ftp://93.184.216.34/v1",
    "file:///etc/passwd",
    "https://api.openai.com@127.0.0.1/v1",
    "https://user:pass@93.184.216.34/v1",
    "https://93.184.216.34%23@127.0.0.1:22/",
  ])("%s", async (url) => {
    expect(await codeOf(createGuardedFetch({ allowed: [], resolve: never })(url))).toBe("bad_input");
  });

  test.each([
    ["localhost", ["127.0.0.1"]],
    ["localhost.", ["127.0.0.1"]],
    ["metadata.google.internal", ["169.254.169.254"]],
    ["metadata", ["169.254.169.254"]],
    ["instance-data.ec2.internal", ["169.254.169.254"]],
    ["127.0.0.1.nip.io", ["127.0.0.1"]],
    ["mapped.example", ["::ffff:10.0.0.1"]],
    ["scoped.example", ["fe80::1%eth0"]],
    ["mixed.example", ["93.184.216.34", "10.0.0.1"]],
    ["nowhere.example", []],
  ])("the name %s that means %j", async (name, addresses) => {
    const resolve = async () => addresses.map((address) => ({ address, family: 4 }));
    expect(await codeOf(createGuardedFetch({ allowed: [], resolve })(`https://${name}/v1`))).toBe(
      "bad_input",
    );
  });

  test("a name that does not exist sounds like one that leads inside", async () => {
    const guarded = (resolve: Resolve) => createGuardedFetch({ allowed: [], resolve })("https://db.corp/");
    const [absent, inside] = await Promise.allSettled([
      guarded(async () => {
        throw new Error("ENOTFOUND");
      }),
      guarded(async () => [{ address: "10.0.0.1", family: 4 }]),
    ]);
    expect(absent.status === "rejected" && absent.reason.message).toBe(
      inside.status === "rejected" && inside.reason.message,
    );
  });
});

describe("a name that changes its meaning", () => {
  test("is looked up once for a connection, which goes where the check looked", async () => {
    const listed = await serve(hello);
    const inside = await serve((_request, response) => response.end("secret"), "127.0.0.2", listed.port);
    const answers = ["127.0.0.1", "127.0.0.2", "127.0.0.2"];
    let lookups = 0;
    const resolve = async () => [{ address: answers[lookups++] ?? "", family: 4 }];
    const guarded = createGuardedFetch({ allowed: allow(`127.0.0.1:${listed.port}`), resolve });
    const url = `http://model.example:${listed.port}/v1`;
    expect(await (await guarded(url)).text()).toBe("hello");
    expect(lookups).toBe(1);
    expect(await codeOf(guarded(url))).toBe("bad_input");
    expect(inside.visits()).toBe(0);
  });
});

describe("what the operator lists", () => {
  test("is reached, with method, headers and body as sent", async () => {
    const { port } = await serve(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      response.writeHead(201, { "x-seen": String(request.headers.authorization) });
      response.end(`${request.method} ${request.headers.host} ${body}`);
    });
    const guarded = createGuardedFetch({ allowed: allow(`127.0.0.1:${port}`), resolve: never });
    const response = await guarded(`http://127.0.0.1:${port}/v1`, {
      method: "POST",
      headers: { authorization: "Bearer secret" },
      body: "{}",
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("x-seen")).toBe("Bearer secret");
    expect(await response.text()).toBe(`POST 127.0.0.1:${port} {}`);
  });

  test("opens one port and no other", async () => {
    const { port, visits } = await serve(hello);
    const guarded = createGuardedFetch({ allowed: allow(`127.0.0.1:${port + 1}`), resolve: never });
    expect(await codeOf(guarded(`http://127.0.0.1:${port}/`))).toBe("bad_input");
    expect(visits()).toBe(0);
  });

  test.each([
    ["127.0.0.1:11434", "127.0.0.1", 11434, "listed"],
    ["127.0.0.1:11434", "127.0.0.1", 5432, "refused"],
    ["127.0.0.1:11434", "::ffff:127.0.0.1", 11434, "listed"],
    ["192.168.1.0/24", "192.168.1.77", 80, "listed"],
    ["192.168.1.0/24", "192.168.2.77", 80, "refused"],
    ["[::1]:1234", "::1", 1234, "listed"],
    ["[fd00::]/8:443", "fd12::7", 443, "listed"],
    ["10.0.0.0/8", "8.8.8.8", 443, "public"],
    ["10.0.0.0/8", "2606:4700::1111", 443, "public"],
    ["10.0.0.0/8", "not an address", 443, "refused"],
  ])("%s lets %s port %i be %s", (entry, address, port, verdict) => {
    expect(judgeAddress({ address, port, allowed: allow(entry) })).toBe(verdict);
  });

  test.each(["", "localhost:11434", "127.0.0.1/33", "127.0.0.1:99999", "::1", "0/0x", "10.0.0.0/8/8", "*"])(
    "an entry like %j is not one",
    (entry) => expect(parseAllowedAddress(entry)).toBeNull(),
  );
});

describe("a listed server cannot lead further or hold on", () => {
  test("a redirect is not followed", async () => {
    const inside = await serve(hello);
    const { port } = await serve((_request, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${inside.port}/` }).end(),
    );
    const guarded = createGuardedFetch({ allowed: allow("127.0.0.1"), resolve: never });
    expect(await codeOf(guarded(`http://127.0.0.1:${port}/`, { redirect: "follow" }))).toBe("bad_input");
    expect(inside.visits()).toBe(0);
  });

  test("an endless answer is cut off", async () => {
    const { port } = await serve((_request, response) => {
      const timer = setInterval(() => response.write("x".repeat(10_000)), 1);
      response.on("close", () => clearInterval(timer));
    });
    const guarded = createGuardedFetch({ allowed: allow("127.0.0.1"), resolve: never, maxBytes: 50_000 });
    const response = await guarded(`http://127.0.0.1:${port}/`);
    expect(await codeOf(response.text())).toBe("provider_garbage");
  });

  test("a server that says nothing is given up", async () => {
    const { port } = await serve(() => {});
    const guarded = createGuardedFetch({ allowed: allow("127.0.0.1"), resolve: never, timeoutMs: 50 });
    expect(await codeOf(guarded(`http://127.0.0.1:${port}/`))).toBe("provider_timeout");
  });

  test("a server that is not there is said to be away", async () => {
    const { port } = await serve(hello);
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    const guarded = createGuardedFetch({ allowed: allow("127.0.0.1"), resolve: never });
    expect(await codeOf(guarded(`http://127.0.0.1:${port}/`))).toBe("provider_unavailable");
  });

  test("the caller's own signal ends the request", async () => {
    const { port } = await serve(() => {});
    const abort = new AbortController();
    const guarded = createGuardedFetch({ allowed: allow("127.0.0.1"), resolve: never });
    const asked = guarded(`http://127.0.0.1:${port}/`, { signal: abort.signal });
    abort.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  });
});
