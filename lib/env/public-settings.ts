import "server-only";
import { serverEnv } from "./server";

/** What a browser may know of the configuration. Handed over with each page, never baked into the build. */
export type PublicSettings = {
  supabaseUrl: string;
  supabasePublishableKey: string;
  mapStyleUrl: string | null;
  authProviders: ("google" | "github")[];
  /** The services run beside the application on this machine. */
  isLocal: boolean;
};

export function publicSettings(): PublicSettings {
  const env = serverEnv();
  return {
    supabaseUrl: env.SUPABASE_BROWSER_URL ?? env.NEXT_PUBLIC_SUPABASE_URL,
    supabasePublishableKey: env.NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY,
    mapStyleUrl: env.MAP_STYLE_URL ?? null,
    authProviders: env.AUTH_PROVIDERS,
    isLocal: env.TRIPSAGE_LOCAL,
  };
}
