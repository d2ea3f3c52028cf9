import { AsyncLocalStorage } from "node:async_hooks";
import type { App } from "@supabase/lite";
import { authRoute } from "./auth-routes.ts";
import type { SafeConnection } from "./connection.ts";
import { authError, type Incoming, json } from "./http.ts";
import type { MailLinks } from "./mail-links.ts";
import { type createMailbox, mailboxPage } from "./mailbox.ts";
import { createAuthRateLimit } from "./rate-limit.ts";
import { type DatabaseError, databaseErrorSchema, restError } from "./rest-errors.ts";
import type { Tokens } from "./tokens.ts";
import type { Users } from "./users.ts";

type Input = {
  app: App;
  connection: SafeConnection;
  users: Users;
  tokens: Tokens;
  links: MailLinks;
  mailbox: ReturnType<typeof createMailbox>;
  rateFactor: number;
};

/**
 * What stands before the inner server: turns users' tokens into its own, adds the parts of Auth that it lacks, reports
 * database errors as PostgREST does, limits guessing, and shows the mailbox.
 */
export function createGateway({ app, connection, users, tokens, links, mailbox, rateFactor }: Input) {
  const errors = new AsyncLocalStorage<{ database?: DatabaseError }>();
  const limited = createAuthRateLimit({ factor: rateFactor });

  // The inner server turns what it does not know into a bare 500: keep what the database said.
  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (thrown) => {
    const error = normalize(thrown);
    const parsed = databaseErrorSchema.safeParse(
      error instanceof Error ? { ...error, message: error.message } : error,
    );
    const store = errors.getStore();
    if (store && parsed.success) store.database = parsed.data;
    return error;
  };

  function inner(peerAddress: string | null) {
    return async (request: Request): Promise<Response> => {
      const seen: { database?: DatabaseError } = {};
      const response = await errors.run(seen, () => app.fetch(request, { peerAddress }));
      const isRest = new URL(request.url).pathname.startsWith("/rest/");
      return isRest && response.status === 500 && seen.database ? restError(seen.database) : response;
    };
  }

  async function withInnerToken(request: Request): Promise<Request | null> {
    const bearer = request.headers.get("authorization")?.match(/^Bearer\s+(.+)$/)?.[1];
    if (!bearer) return request;
    const token = await tokens.toInner(bearer);
    if (!token) return null;
    const headers = new Headers(request.headers);
    headers.set("authorization", `Bearer ${token}`);
    const body =
      request.method === "GET" || request.method === "HEAD" ? undefined : await request.arrayBuffer();
    return new Request(request.url, {
      method: request.method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  return async (original: Request, peerAddress: string | null): Promise<Response> => {
    const url = new URL(original.url);
    const path = url.pathname;
    if (path === "/health") return json({ status: "ok" });
    if (path === "/mailbox/messages") return json(mailbox.messages());
    if (path === "/mailbox")
      return new Response(mailboxPage(mailbox.messages()), { headers: mailboxHeaders });
    if (path === "/auth/v1/.well-known/jwks.json")
      return json(tokens.jwks, 200, { "cache-control": "public, max-age=600" });
    const tooMany = original.method === "POST" ? limited({ path, peerAddress }) : null;
    if (tooMany) return tooMany;
    const request = await withInnerToken(original);
    if (!request) return authError(401, "bad_jwt", "invalid JWT: unable to parse or verify signature");
    const incoming: Incoming = { request, url, path, peerAddress };
    const context = { inner: inner(peerAddress), users, tokens, links };
    return (path.startsWith("/auth/v1/") && authRoute({ incoming, context })) || context.inner(request);
  };
}

const mailboxHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  "cache-control": "no-store",
};
