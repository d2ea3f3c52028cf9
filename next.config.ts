import type { NextConfig } from "next";

/**
 * Large packages of the server, left where they are instead of being bundled into every route: half the output, and a
 * quarter less memory while building.
 */
const serverExternalPackages = [
  "@ai-sdk/anthropic",
  "@ai-sdk/google",
  "@ai-sdk/openai",
  "@ai-sdk/openai-compatible",
  "@ai-sdk/otel",
  "@ai-sdk/xai",
  "@supabase/ssr",
  "@supabase/supabase-js",
  "@upstash/ratelimit",
  "@upstash/redis",
  "@vercel/otel",
  "ai",
  "chrono-node",
  "date-holidays",
  "zod",
];

const nextConfig: NextConfig = {
  agentRules: false,
  output: process.env.STANDALONE === "1" ? "standalone" : undefined,
  // A second build beside the first (benchmarks, tests) names its own folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // `npm run check` checks the types; a build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactCompiler: true,
  serverExternalPackages,
  turbopack: {
    root: import.meta.dirname,
    // Messages are parsed on the server (lib/i18n/compiled-messages.ts): the browser formats, and loads no parser.
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  experimental: {
    turbopackRustReactCompiler: true,
    // A build serves no source maps; making them takes memory and time.
    turbopackSourceMaps: process.env.NODE_ENV === "development",
  },
};

export default nextConfig;
