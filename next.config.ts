import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  agentRules: false,
  output: process.env.STANDALONE === "1" ? "standalone" : undefined,
  // A second build beside the first (benchmarks, tests) names its own folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // `npm run check` checks the types; a build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactCompiler: true,
  turbopack: {
    root: import.meta.dirname,
    // Messages are parsed on the server (lib/i18n/compiled-messages.ts): the browser formats, and loads no parser.
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  experimental: { turbopackRustReactCompiler: true },
};

export default nextConfig;
