import "server-only";
import { createServerClient } from "@supabase/ssr";
import type { NextRequest } from "next/server";
import { sessionCookieName } from "./cookies";

type SetCookie = { name: string; value: string; options: Record<string, unknown> };

/**
 * Verifies the session of a request locally and refreshes it when its token has run out.
 * Writes fresh cookies into the request, for what runs next, and returns them for the answer.
 * A Supabase that is away counts as "nobody signed in" here; the page itself says what is wrong.
 */
export async function refreshSession({
  request,
  supabaseUrl,
  publishableKey,
}: {
  request: NextRequest;
  supabaseUrl: string;
  publishableKey: string;
}): Promise<{ userId: string | null; cookies: SetCookie[]; headers: Record<string, string> }> {
  const fresh: SetCookie[] = [];
  const cacheHeaders: Record<string, string> = {};
  if (!request.cookies.getAll().some(({ name }) => name.startsWith(sessionCookieName))) {
    return { userId: null, cookies: fresh, headers: cacheHeaders };
  }
  const supabase = createServerClient(supabaseUrl, publishableKey, {
    cookieOptions: { name: sessionCookieName },
    cookies: {
      getAll: () => request.cookies.getAll(),
      setAll: (list, headers) => {
        for (const { name, value, options } of list) {
          request.cookies.set(name, value);
          fresh.push({ name, value, options });
        }
        Object.assign(cacheHeaders, headers);
      },
    },
  });
  try {
    const { data } = await supabase.auth.getClaims();
    return { userId: data?.claims.sub ?? null, cookies: fresh, headers: cacheHeaders };
  } catch {
    return { userId: null, cookies: fresh, headers: cacheHeaders };
  }
}
