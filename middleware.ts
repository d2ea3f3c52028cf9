import { type NextRequest, NextResponse } from "next/server";
import { serverEnv } from "@/lib/env/server";
import { AppError } from "@/lib/errors/app-error";
import { problemResponse } from "@/lib/errors/problem";
import { requestIdHeader } from "@/lib/http/request-id";
import { contentSecurityPolicy, isCrossSiteWrite, securityHeaders } from "@/lib/http/security-headers";
import { createRateLimiter } from "@/lib/rate-limit/check-rate-limit";
import { clientAddress } from "@/lib/rate-limit/client-address";
import { limitRequest } from "@/lib/rate-limit/limit-request";
import { serverRedis } from "@/lib/redis/server";
import { refreshSession } from "@/lib/supabase/refresh-session";
import { hashUserId } from "@/lib/telemetry/log";
import { annotateRequest } from "@/lib/telemetry/request-log";

let limiter: ReturnType<typeof createRateLimiter> | undefined;

/** Each request passes here: its id, its session, its rate limit, the nonce of its page and the security headers. */
export async function middleware(request: NextRequest): Promise<Response> {
  const env = serverEnv();
  const requestId = crypto.randomUUID();
  const nonce = btoa(crypto.randomUUID());
  const path = request.nextUrl.pathname;
  const csp = contentSecurityPolicy({
    nonce,
    connectOrigins: [env.SUPABASE_BROWSER_URL, env.MAP_STYLE_URL].flatMap((url) => originOf(url)),
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const session = await refreshSession({
    request,
    supabaseUrl: env.NEXT_PUBLIC_SUPABASE_URL,
    publishableKey: env.NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY,
  });
  annotateRequest({ requestId, ...(session.userId ? { user: hashUserId(session.userId) } : {}) });
  limiter ??= createRateLimiter({ redis: serverRedis() });
  const limited = await limitRequest({
    method: request.method,
    path,
    userId: session.userId,
    address: clientAddress({ headers: request.headers, trustedHeader: env.TRUSTED_PROXY_HEADER }),
    check: limiter,
  });
  const error = isCrossSiteWrite(request)
    ? new AppError("not_allowed", { message: "This request came from another site." })
    : limited.error;

  const headers = new Headers(request.headers);
  headers.set(requestIdHeader, requestId);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from the policy of the request.
  headers.set("content-security-policy", csp);
  const response = error
    ? problemResponse({ error, requestId })
    : NextResponse.next({ request: { headers } });

  if (response instanceof NextResponse) {
    for (const { name, value, options } of session.cookies) response.cookies.set(name, value, options);
  }
  const isHttps =
    request.headers.get("x-forwarded-proto") === "https" || request.nextUrl.protocol === "https:";
  const answerHeaders = {
    ...session.headers,
    ...limited.headers,
    ...securityHeaders({ isHttps }),
    "content-security-policy": csp,
    [requestIdHeader]: requestId,
  };
  for (const [name, value] of Object.entries(answerHeaders)) response.headers.set(name, value);
  return response;
}

function originOf(url: string | undefined): string[] {
  return url?.startsWith("http") ? [new URL(url).origin] : [];
}

export const config = {
  runtime: "nodejs",
  // Everything but Next's own files and what lies in public/.
  matcher: [
    "/((?!_next/static|_next/image|map/|icons/|favicon\\.ico|icon\\.svg|manifest\\.webmanifest|robots\\.txt).*)",
  ],
};
