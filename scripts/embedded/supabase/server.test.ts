import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const readySchema = z.object({
  ready: z.literal(true),
  url: z.string(),
  publishableKey: z.string(),
  secretKey: z.string(),
});
type Server = z.infer<typeof readySchema> & { process: ChildProcess; errors: () => string };

const folder = mkdtempSync(join(tmpdir(), "supabase-test-"));
const siteUrl = "http://localhost:3000";
const running: ChildProcess[] = [];

mkdirSync(join(folder, "sql", "migrations"), { recursive: true });
writeFileSync(
  join(folder, "sql", "migrations", "20260101000000_notes.sql"),
  `create extension if not exists supabase_vault with schema vault;
   create table public.notes (id int primary key, owner uuid not null default auth.uid(), body text not null check (length(body) < 50));
   alter table public.notes enable row level security;
   create policy "own" on public.notes for all to authenticated using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
   create function public.whoami() returns uuid language sql stable set search_path = '' as $$ select auth.uid() $$;
   create function public.deep(n int) returns int language plpgsql set search_path = '' as $$ begin return case when n = 0 then 0 else 1 + public.deep(n - 1) end; end $$;
   create function public.tell(p_topic text) returns void language sql security definer set search_path = '' as $$
     select realtime.send('{"revision": 7}'::jsonb, 'revision', p_topic, true) $$;
   create function public.keep_secret(p_secret text) returns uuid language sql security definer set search_path = '' as $$ select vault.create_secret(p_secret) $$;
   create policy "own topic" on realtime.messages for select to authenticated using (realtime.topic() = 'user:' || (select auth.uid()));`,
);

function start(options: string[]): Promise<Server> {
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, "main.ts"),
      "--folder",
      join(folder, "sql"),
      "--site-url",
      siteUrl,
      ...options,
    ],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  running.push(child);
  let output = "";
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      output += chunk;
      if (output.includes("\n"))
        resolve({ ...readySchema.parse(JSON.parse(output)), process: child, errors: () => errors });
    });
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${errors}`)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", resolve));
}

function client(server: Server, key = server.publishableKey): SupabaseClient {
  return createClient(server.url, key, {
    auth: { persistSession: false, autoRefreshToken: false, flowType: "pkce" },
  });
}

/** A client that remembers, as a browser does: the verifier of a code stays where the mail was asked for. */
function newBrowser(server: Server): SupabaseClient {
  const storage = new Map<string, string>();
  return createClient(server.url, server.publishableKey, {
    auth: {
      flowType: "pkce",
      autoRefreshToken: false,
      storage: {
        getItem: (key) => storage.get(key) ?? null,
        setItem: (key, value) => void storage.set(key, value),
        removeItem: (key) => void storage.delete(key),
      },
    },
  });
}

let count = 0;
async function newUser(server: Server) {
  const supabase = client(server);
  const email = `ana${count++}@example.com`;
  const { data, error } = await supabase.auth.signUp({ email, password: "a long password" });
  if (error || !data.user) throw error ?? new Error("no user");
  return { supabase, email, id: data.user.id };
}

const mailSchema = z.array(z.object({ to: z.string(), text: z.string() }));
async function lastLink(server: Server, to: string): Promise<URL> {
  const mails = mailSchema.parse(await (await fetch(`${server.url}/mailbox/messages`)).json());
  const link = mails.find((mail) => mail.to === to)?.text.match(/https?:\S+/)?.[0];
  if (!link) throw new Error("no mail");
  return new URL(link);
}

/** Opens a mail's link as the front server passes it on: the site's /supabase is this server. */
function open(server: Server, link: URL): Promise<Response> {
  return fetch(link.href.replace(`${siteUrl}/supabase`, server.url), { redirect: "manual" });
}

let server: Server;

beforeAll(async () => {
  server = await start(["--ephemeral", "--rate-factor", "100"]);
});

afterAll(async () => {
  for (const child of running) child.kill("SIGTERM");
  await Promise.all(running.map(ended));
  rmSync(folder, { recursive: true, force: true });
});

describe("accounts", () => {
  test("signing up signs in, with claims that are verified locally", async () => {
    const { supabase, id, email } = await newUser(server);
    const { data } = await supabase.auth.getClaims();
    expect(data?.header.alg).toBe("ES256");
    expect(data?.claims).toMatchObject({
      sub: id,
      email,
      role: "authenticated",
      aal: "aal1",
      is_anonymous: false,
    });
  });

  test("the same address cannot sign up twice, and a wrong password opens nothing", async () => {
    const { email } = await newUser(server);
    const again = await client(server).auth.signUp({ email, password: "another password" });
    expect(again.error?.code).toBe("user_already_exists");
    const wrong = await client(server).auth.signInWithPassword({ email, password: "wrong" });
    expect(wrong.error?.code).toBe("invalid_credentials");
  });

  test("a session is refreshed", async () => {
    const { supabase, id } = await newUser(server);
    const { data, error } = await supabase.auth.refreshSession();
    expect(error).toBeNull();
    expect(data.user?.id).toBe(id);
  });

  test("a guest keeps the user id when becoming an account, and signs in with it later", async () => {
    const guest = client(server);
    const { data: first } = await guest.auth.signInAnonymously();
    expect((await guest.auth.getClaims()).data?.claims).toMatchObject({
      is_anonymous: true,
      role: "authenticated",
    });
    const { error } = await guest.auth.updateUser({
      email: "Guest@Example.com",
      password: "a long password",
    });
    expect(error).toBeNull();
    await guest.auth.refreshSession();
    expect((await guest.auth.getClaims()).data?.claims).toMatchObject({
      is_anonymous: false,
      email: "guest@example.com",
    });
    const later = await client(server).auth.signInWithPassword({
      email: "guest@example.com",
      password: "a long password",
    });
    expect(later.data.user?.id).toBe(first.user?.id);
  });

  test("a guest cannot take an address that belongs to somebody", async () => {
    const { email } = await newUser(server);
    const guest = client(server);
    await guest.auth.signInAnonymously();
    const { error } = await guest.auth.updateUser({ email, password: "a long password" });
    expect(error?.code).toBe("email_exists");
  });

  test("a magic link signs in through a code that only the asking browser can exchange", async () => {
    const { email } = await newUser(server);
    const browser = newBrowser(server);
    await browser.auth.signInWithOtp({
      email,
      options: { emailRedirectTo: `${siteUrl}/auth/callback?next=/trips` },
    });
    const answer = await open(server, await lastLink(server, email));
    const target = new URL(answer.headers.get("location") ?? "");
    expect([target.pathname, target.searchParams.get("next")]).toEqual(["/auth/callback", "/trips"]);
    const code = target.searchParams.get("code") ?? "";
    const stranger = await client(server).auth.exchangeCodeForSession(code);
    expect(stranger.error).not.toBeNull();
  });

  test("a password is reset by mail", async () => {
    const { email, id } = await newUser(server);
    const browser = newBrowser(server);
    await browser.auth.resetPasswordForEmail(email, {
      redirectTo: `${siteUrl}/auth/callback?next=/new-password`,
    });
    const answer = await open(server, await lastLink(server, email));
    const code = new URL(answer.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const { data, error } = await browser.auth.exchangeCodeForSession(code);
    expect(error).toBeNull();
    expect(data.user?.id).toBe(id);
    expect((await browser.auth.updateUser({ password: "a very new password" })).error).toBeNull();
    const signedIn = await client(server).auth.signInWithPassword({ email, password: "a very new password" });
    expect(signedIn.data.user?.id).toBe(id);
  });

  test("a mail never leads to another site", async () => {
    const { email } = await newUser(server);
    await client(server).auth.signInWithOtp({
      email,
      options: { emailRedirectTo: "https://evil.example/x" },
    });
    const link = await lastLink(server, email);
    expect(link.href).not.toContain("evil");
    expect((await open(server, link)).headers.get("location")).toMatch(/^http:\/\/localhost:3000\//);
  });

  test.each([
    ["a token of another algorithm", "eyJhbGciOiJub25lIn0.eyJyb2xlIjoic2VydmljZV9yb2xlIn0."],
    ["a token of another key", "eyJhbGciOiJFUzI1NiIsImtpZCI6IngifQ.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.AAAA"],
    ["nonsense", "nonsense"],
  ])("%s is refused", async (_name, token) => {
    const answer = await fetch(`${server.url}/rest/v1/notes`, {
      headers: { apikey: server.publishableKey, authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(401);
  });
});

describe("rows", () => {
  test("everybody sees their own only", async () => {
    const [ana, ben] = [await newUser(server), await newUser(server)];
    expect((await ana.supabase.from("notes").insert({ id: 1, body: "of Ana" })).error).toBeNull();
    expect((await ben.supabase.from("notes").select()).data).toEqual([]);
    expect((await ana.supabase.from("notes").select("body").single()).data).toEqual({ body: "of Ana" });
    expect((await ben.supabase.from("notes").insert({ id: 2, body: "x", owner: ana.id })).error?.code).toBe(
      "42501",
    );
  });

  test("a broken constraint is the caller's error, with its code", async () => {
    const { supabase } = await newUser(server);
    const { error, status } = await supabase.from("notes").insert({ id: 3, body: "x".repeat(60) });
    expect([status, error?.code]).toEqual([400, "23514"]);
  });

  test("identities never mix under concurrency", async () => {
    const users = await Promise.all(Array.from({ length: 4 }, () => newUser(server)));
    const answers = await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const user = users[index % users.length];
        const { data } = (await user?.supabase.rpc("whoami")) ?? {};
        return data === user?.id;
      }),
    );
    expect(answers.every(Boolean)).toBe(true);
  });

  test("a recursion without end is an error, and the next request works", async () => {
    const { supabase, id } = await newUser(server);
    const { error } = await supabase.rpc("deep", { n: 1_000_000 });
    expect(error?.code).toBe("54001");
    expect((await supabase.rpc("whoami")).data).toBe(id);
  });
});

describe("realtime", () => {
  function subscribe(supabase: SupabaseClient, topic: string) {
    const heard: unknown[] = [];
    const channel = supabase
      .channel(topic, { config: { private: true } })
      .on("broadcast", { event: "revision" }, ({ payload }) => heard.push(payload));
    const status = new Promise<string>((resolve) => {
      channel.subscribe((state) => (state === "SUBSCRIBED" || state === "CHANNEL_ERROR") && resolve(state));
    });
    return { heard, status, leave: () => supabase.removeAllChannels() };
  }

  test("a private topic is open to those whom a policy lets in, and hears what SQL sends", async () => {
    const [ana, ben] = [await newUser(server), await newUser(server)];
    await Promise.all([ana.supabase.realtime.setAuth(), ben.supabase.realtime.setAuth()]);
    const [own, foreign] = [
      subscribe(ana.supabase, `user:${ana.id}`),
      subscribe(ben.supabase, `user:${ana.id}`),
    ];
    expect(await own.status).toBe("SUBSCRIBED");
    expect(await foreign.status).toBe("CHANNEL_ERROR");
    await ana.supabase.rpc("tell", { p_topic: `user:${ana.id}` });
    await expect.poll(() => own.heard).toMatchObject([{ revision: 7 }]);
    expect(foreign.heard).toEqual([]);
    await Promise.all([own.leave(), foreign.leave()]);
  });
});

describe("one installation", () => {
  test("keeps its data, refuses a second start, and writes no secret into the database directory", async () => {
    const data = join(folder, "kept");
    const first = await start(["--data", data]);
    const { email } = await newUser(first);
    await client(first, first.secretKey).rpc("keep_secret", { p_secret: "PLANTED-SECRET-4711" });
    await expect(start(["--data", data])).rejects.toThrow(/in use by process/);
    first.process.kill("SIGTERM");
    await ended(first.process);

    const second = await start(["--data", data]);
    expect(second.publishableKey).toBe(first.publishableKey);
    const { error } = await client(second).auth.signInWithPassword({ email, password: "a long password" });
    expect(error).toBeNull();
    second.process.kill("SIGKILL");
    await ended(second.process);

    expect(statSync(join(data, "keys")).mode & 0o077).toBe(0);
    expect(statSync(join(data, "keys", "keys.json")).mode & 0o077).toBe(0);
    const { vaultKey } = z
      .object({ vaultKey: z.string() })
      .parse(JSON.parse(readFileSync(join(data, "keys", "keys.json"), "utf8")));
    const files = readdirSync(join(data, "postgres"), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    const leaking = files.filter((entry) => {
      const content = readFileSync(join(entry.parentPath, entry.name));
      return content.includes("PLANTED-SECRET-4711") || content.includes(vaultKey);
    });
    expect(leaking).toEqual([]);
  });

  test("survives being killed during its first start", async () => {
    const data = join(folder, "killed");
    for (const wait of [300, 1200, 2000]) {
      const attempt = start(["--data", data]).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, wait));
      running.at(-1)?.kill("SIGKILL");
      await attempt;
    }
    const survivor = await start(["--data", data]);
    expect(existsSync(join(data, "postgres", "PG_VERSION"))).toBe(true);
    expect((await newUser(survivor)).id).toBeTruthy();
    survivor.process.kill("SIGTERM");
    expect(await ended(survivor.process)).toBe(0);
  });

  test("ends when its parent's end of the pipe closes", async () => {
    const orphan = await start(["--ephemeral"]);
    orphan.process.stdin?.end();
    expect(await ended(orphan.process)).toBe(0);
  });
});
