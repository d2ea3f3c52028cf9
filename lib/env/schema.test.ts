import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { envSchema, hostingPlatform, missingServices, parseEnv } from "./schema";

const complete = {
  NEXT_PUBLIC_SUPABASE_URL: "https://project.supabase.co",
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: "sb_publishable_x",
  SUPABASE_SECRET_KEY: "sb_secret_x",
  UPSTASH_REDIS_REST_URL: "https://redis.upstash.io",
  UPSTASH_REDIS_REST_TOKEN: "t",
};

describe("the configuration", () => {
  test("is read with its defaults", () => {
    const parsed = parseEnv(complete);
    expect(parsed).toMatchObject({
      env: { APP_URL: "http://localhost:3000", SIMULATED_PROVIDERS: "auto", AUTH_PROVIDERS: [] },
    });
  });

  test("every problem is in the one message, with what to do", () => {
    const parsed = parseEnv({
      ...complete,
      UPSTASH_REDIS_REST_TOKEN: "",
      NEXT_PUBLIC_SUPABASE_URL: "project",
      AUTH_PROVIDERS: "google,facebook",
    });
    const problem = "problem" in parsed ? parsed.problem : "";
    expect(problem).toContain("UPSTASH_REDIS_REST_TOKEN is missing. Set it to");
    expect(problem).toContain("NEXT_PUBLIC_SUPABASE_URL must be an http(s) address.");
    expect(problem).toContain("AUTH_PROVIDERS.1 knows google and github.");
  });

  test("what is wrong with a variable that is not there at all is said beside the others", () => {
    const { UPSTASH_REDIS_REST_TOKEN: _, ...withoutToken } = complete;
    const parsed = parseEnv({ ...withoutToken, OPENAI_BASE_URL: "not an address" });
    const problem = "problem" in parsed ? parsed.problem : "";
    expect(problem).toContain("UPSTASH_REDIS_REST_TOKEN is missing.");
    expect(problem).toContain("OPENAI_BASE_URL must be an http(s) address.");
  });

  test("an empty variable counts as not set", () => {
    expect(parseEnv({ ...complete, MAP_STYLE_URL: "", OPENAI_API_KEY: "" })).toMatchObject({
      env: { SIMULATED_PROVIDERS: "auto" },
    });
  });

  test("a service is missing only when none of its variables is set", () => {
    expect(missingServices({})).toEqual(["supabase", "redis"]);
    expect(missingServices({ UPSTASH_REDIS_REST_URL: "https://x" })).toEqual(["supabase"]);
  });

  test("a hosting platform is recognised", () => {
    expect(hostingPlatform({ VERCEL: "1" })).toBe("Vercel");
    expect(hostingPlatform({})).toBeNull();
  });

  test("every variable stands in .env.example, and nothing else does", () => {
    const shown = [...readFileSync(".env.example", "utf8").matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(
      ([, name]) => name,
    );
    const read = Object.keys(envSchema.shape).filter((name) => name !== "TRIPSAGE_LOCAL");
    const ofTheStartCommand = ["PORT", "HOST", "TRIPSAGE_DATA_DIR"];
    const ofOpenTelemetry = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS"];
    expect(shown.sort()).toEqual([...read, ...ofTheStartCommand, ...ofOpenTelemetry].sort());
  });

  test("no source reads a public variable by name, which would bake it into the build", () => {
    const sources = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.ts", "*.ts"]);
    const baked = sources.filter(
      (path) =>
        /process\.env\.NEXT_PUBLIC/.test(readFileSync(path, "utf8")) && !path.startsWith("lib/env/schema"),
    );
    expect(baked).toEqual([]);
  });
});
