import { createBrowserClient } from "@supabase/ssr";
import { sessionCookieName } from "./cookies";
import type { Database } from "./database";

/** The browser's client. `supabaseUrl` may be a path ("/supabase"): then Supabase answers at the page's own address. */
export function createClient({
  supabaseUrl,
  publishableKey,
}: {
  supabaseUrl: string;
  publishableKey: string;
}) {
  const url = new URL(supabaseUrl, window.location.origin).href;
  return createBrowserClient<Database>(url, publishableKey, { cookieOptions: { name: sessionCookieName } });
}
