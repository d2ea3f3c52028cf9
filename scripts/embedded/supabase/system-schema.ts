import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App, type EmailDriver, setExperimental } from "@supabase/lite";
import type { SafeConnection } from "./connection.ts";
import type { Keys } from "./keys.ts";

type Input = { connection: SafeConnection; keys: Keys; siteUrl: string; email: EmailDriver };

/** The server's application on a connection, with the schemas and roles that a hosted project already has. */
export async function createApp({ connection, keys, siteUrl, email }: Input) {
  setExperimental("storage", true);
  const app = new App({
    connection,
    auth: {
      enabled: true,
      enable_signup: true,
      jwt_secret: keys.jwtSecret,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
      jwt_expiry: 3600,
      site_url: siteUrl,
      additional_redirect_urls: [`${siteUrl}/**`],
      enable_anonymous_sign_ins: true,
      minimum_password_length: 10,
      email: {
        enable_signup: true,
        enable_confirmations: false,
        double_confirm_changes: false,
        max_frequency: "0s",
      },
    },
    storage: { enabled: true, file_size_limit: "50MiB" },
    api: { schemas: ["public"], extra_search_path: ["public", "extensions"], max_rows: 1000 },
    studio: { enabled: false },
    options: { drivers: { email }, server: { admin: false, disableStudio: true } },
  });
  return app;
}

/** Creates the schemas auth, storage, realtime and vault, the roles and the helpers. May run again. */
export async function ensureSystemSchema({ app, connection }: { app: App; connection: SafeConnection }) {
  await app.ensureSystemSchema();
  await connection.driver.exec(readFileSync(join(import.meta.dirname, "platform.sql"), "utf8"));
}
