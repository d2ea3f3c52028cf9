import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { authError, type Incoming, json, readJson, textOf, withBody } from "./http.ts";
import type { MailLinks } from "./mail-links.ts";
import type { Tokens } from "./tokens.ts";
import type { Users } from "./users.ts";

type Inner = (request: Request) => Promise<Response>;
type Context = { inner: Inner; users: Users; tokens: Tokens; links: MailLinks };

const sessionSchema = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string(),
  user: z.looseObject({ id: z.string() }),
});

/** Replaces the inner server's token in a session by the user's own, and its user by ours. */
async function ownSession({ response, method, users }: { response: Response; method: string; users: Users }) {
  if (!response.ok) return response;
  const body: unknown = await response.json();
  const session = sessionSchema.safeParse(body);
  if (!session.success) return json(body, response.status);
  const user = await users.read(session.data.user.id);
  const token = await users.issue({ innerToken: session.data.access_token, method });
  return json({ ...session.data, access_token: token, user: user ? users.toJson(user) : session.data.user });
}

async function signUpAnonymously({
  incoming,
  body,
  context,
}: {
  incoming: Incoming;
  body: Record<string, unknown>;
  context: Context;
}) {
  const { inner, users } = context;
  const email = `guest-${randomUUID()}@guest.invalid`;
  const response = await inner(
    withBody(incoming.request, { email, password: randomBytes(24).toString("base64url") }),
  );
  if (!response.ok) return response;
  const session = sessionSchema.parse(await response.json());
  await users.makeAnonymous({ id: session.user.id, metadata: body.data });
  return ownSession({ response: json(session), method: "anonymous", users });
}

/** Sign-up, one-time link and recovery: the mail they send must come back to where the caller asked. */
async function sendsMail({ incoming, context }: { incoming: Incoming; context: Context }) {
  const body = await readJson(incoming.request);
  const isSignUp = incoming.path === "/auth/v1/signup";
  if (isSignUp && !body.email && !body.phone) return signUpAnonymously({ incoming, body, context });
  const response = await context.links.during(
    {
      redirect: context.links.safeTarget(incoming.url.searchParams.get("redirect_to")),
      challenge: textOf(body.code_challenge),
      method: textOf(body.code_challenge_method),
    },
    () => context.inner(withBody(incoming.request, body)),
  );
  return ownSession({ response, method: isSignUp ? "password" : "otp", users: context.users });
}

/** The kinds of one-time token that a kind of link stands for, in the order in which they are tried. */
function tokenTypes(type: string): string[] {
  if (type === "email") return ["magiclink", "signup", "recovery"];
  return type === "invite" ? ["magiclink", "signup"] : [type];
}

async function verifyByPost({ incoming, context }: { incoming: Incoming; context: Context }) {
  const body = await readJson(incoming.request);
  let response = authError(400, "validation_failed", "Verify requires a verification type");
  for (const type of tokenTypes(textOf(body.type) ?? "")) {
    response = await context.inner(withBody(incoming.request, { ...body, type }));
    if (response.ok) break;
  }
  const session = response.ok ? sessionSchema.safeParse(await response.clone().json()) : null;
  if (session?.success) await context.users.confirmEmail(session.data.user.id);
  return ownSession({ response, method: "otp", users: context.users });
}

/** A mail's link was opened: on to its target, with a code (PKCE) or with the session in the fragment. */
async function verifyByLink({ incoming, context }: { incoming: Incoming; context: Context }) {
  const { inner, links, users } = context;
  const { url, request } = incoming;
  let response = authError(400, "validation_failed", "Verify requires a verification type");
  for (const type of tokenTypes(url.searchParams.get("type") ?? "")) {
    const attempt = new URL(url);
    attempt.searchParams.set("type", type);
    attempt.searchParams.set("redirect_to", links.safeTarget(url.searchParams.get("redirect_to")));
    response = await inner(new Request(attempt, { headers: request.headers }));
    if (!/error=/.test(response.headers.get("location") ?? "")) break;
  }
  const location = response.headers.get("location");
  if (!location) return response;
  const [target = "", fragment = ""] = location.split("#");
  const result = new URLSearchParams(fragment);
  const [innerToken, refreshToken] = [result.get("access_token"), result.get("refresh_token")];
  const flow = url.searchParams.get("flow");
  const next = new URL(target);
  if (links.isFlow(flow)) {
    const code = refreshToken ? links.grantCode({ flow, refreshToken }) : null;
    if (code) next.searchParams.set("code", code);
    else for (const [name, value] of result) next.searchParams.set(name, value);
  } else {
    if (innerToken) result.set("access_token", await users.issue({ innerToken, method: "otp" }));
    next.hash = result.toString();
  }
  return new Response(null, { status: 303, headers: { location: next.href } });
}

async function token({ incoming, context }: { incoming: Incoming; context: Context }) {
  const { inner, users, links } = context;
  const grant = incoming.url.searchParams.get("grant_type");
  if (grant !== "pkce") {
    return ownSession({
      response: await inner(incoming.request),
      method: grant === "password" ? "password" : "token_refresh",
      users,
    });
  }
  const body = await readJson(incoming.request);
  const code = textOf(body.auth_code) ?? "";
  if (!links.hasCode(code))
    return ownSession({ response: await inner(withBody(incoming.request, body)), method: "oauth", users });
  const refreshToken = links.redeem({ code, verifier: textOf(body.code_verifier) ?? "" });
  if (!refreshToken)
    return authError(
      400,
      "bad_code_verifier",
      "code challenge does not match previously saved code verifier",
    );
  const url = new URL(incoming.url);
  url.searchParams.set("grant_type", "refresh_token");
  return ownSession({
    response: await inner(withBody(incoming.request, { refresh_token: refreshToken }, url.href)),
    method: "otp",
    users,
  });
}

/** A guest who gives an address becomes an account; everybody else's change goes to the inner server. */
async function updateUser({ incoming, context }: { incoming: Incoming; context: Context }) {
  const { inner, users, tokens, links } = context;
  const body = await readJson(incoming.request);
  const bearer = incoming.request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  const claims = await tokens.readInner(bearer).catch(() => null);
  const user = claims?.sub ? await users.read(claims.sub) : null;
  const email = textOf(body.email)?.toLowerCase();
  if (user?.is_anonymous && email) {
    const password = textOf(body.password);
    if (!z.email().safeParse(email).success)
      return authError(400, "email_address_invalid", "Unable to validate email address");
    if (password !== undefined && (password.length < 10 || password.length > 72)) {
      return authError(422, "weak_password", "Password should be between 10 and 72 characters");
    }
    if (await users.emailTaken({ email, except: user.id })) {
      return authError(422, "email_exists", "A user with this email address has already been registered");
    }
    await users.keep({ id: user.id, email, password });
  } else {
    const redirect = links.safeTarget(incoming.url.searchParams.get("redirect_to"));
    const response = await links.during({ redirect }, () => inner(withBody(incoming.request, body)));
    if (!response.ok) return response;
  }
  const fresh = user ? await users.read(user.id) : null;
  return fresh ? json(users.toJson(fresh)) : authError(403, "bad_jwt", "invalid claim: missing sub claim");
}

async function showUser({ incoming, context }: { incoming: Incoming; context: Context }) {
  const response = await context.inner(incoming.request);
  if (!response.ok) return response;
  const user = z.looseObject({ id: z.string() }).parse(await response.json());
  const row = await context.users.read(user.id);
  return row ? json(context.users.toJson(row)) : authError(403, "user_not_found", "User not found");
}

/** The parts of Supabase Auth that the inner server lacks or does differently; null leaves a request to it. */
export function authRoute(input: { incoming: Incoming; context: Context }): Promise<Response> | null {
  const { request, path } = input.incoming;
  const route = `${request.method} ${path.replace("/auth/v1", "")}`;
  switch (route) {
    case "POST /signup":
    case "POST /otp":
    case "POST /recover":
    case "POST /resend":
      return sendsMail(input);
    case "POST /verify":
      return verifyByPost(input);
    case "GET /verify":
      return verifyByLink(input);
    case "POST /token":
      return token(input);
    case "PUT /user":
      return updateUser(input);
    case "GET /user":
      return showUser(input);
    default:
      return null;
  }
}
