import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      "@": path("."),
      // `server-only` throws outside React's server condition; in a unit test it has nothing to guard.
      // As in next.config.ts: messages arrive parsed.
      "use-intl/format-message": "use-intl/format-message/format-only",
      "server-only": path("./scripts/testing/empty.ts"),
    },
  },
  test: {
    // Nothing here is about speed (`npm run bench` is): a busy machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./scripts/testing/tally-vitest.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["{lib,app,scripts,supabase}/**/*.test.ts", "*.test.ts"],
          setupFiles: ["./scripts/testing/setup-node.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["components/**/*.test.tsx"],
          setupFiles: ["./scripts/testing/setup-dom.ts"],
        },
      },
    ],
  },
});
