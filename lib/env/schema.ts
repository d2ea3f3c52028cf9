import { z } from "zod";
import { parseAllowedAddress } from "../http/address-rules.ts";

const empty = (value: unknown) => (value === "" ? undefined : value);
const text = z.preprocess(empty, z.string().trim().min(1).optional());
const url = z.preprocess(
  empty,
  z.url({ protocol: /^https?$/, error: "must be an http(s) address." }).optional(),
);
const required = (schema: z.ZodType<string | undefined>, remedy: string) =>
  schema.refine((value): value is string => value !== undefined, `is missing. ${remedy}`);

const operatorProvider = z.enum(["openai", "anthropic", "google", "xai", "openrouter", "ai_gateway"]);
/** Public services that need no key. They are asked only where the operator names them (docs/decisions). */
const publicServices = [
  "open-meteo",
  "frankfurter",
  "osrm",
  "overpass",
  "wikimedia",
  "photon",
  "nominatim",
] as const;
export type PublicService = (typeof publicServices)[number];

const listOf = (value: unknown) =>
  typeof value === "string"
    ? value
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean)
    : value;
/** "all" is every one of them. */
const serviceList = (value: unknown) => (value === "all" ? [...publicServices] : listOf(value));

const supabaseRemedy =
  "Set it to your project's value (Supabase dashboard, API settings), or leave all three Supabase variables out and use `npm start`, which brings a local one.";
const redisRemedy =
  "Set it to your database's value (Upstash console, REST API), or leave both Redis variables out and use `npm start`, which brings a local one.";

/**
 * Every variable the application reads, in one place. `.env.example` shows them with the same words.
 * Parsed as one object and never by name: Next would inline `process.env.NEXT_PUBLIC_…` at build time, and one build
 * must run anywhere.
 */
export const envSchema = z.object({
  /** Address of Supabase as the server reaches it. */
  NEXT_PUBLIC_SUPABASE_URL: required(url, supabaseRemedy),
  /** The publishable (anon) key. Public by design: Row Level Security decides what it may see. */
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: required(text, supabaseRemedy),
  /** The secret (service role) key. Server only; used by nothing but the key store in Vault. */
  SUPABASE_SECRET_KEY: required(text, supabaseRemedy),
  /** Address of Supabase as the browser reaches it, or a path on this site ("/supabase"). Default: the server's address. */
  SUPABASE_BROWSER_URL: z.preprocess(
    empty,
    z
      .union(
        [z.url({ protocol: /^https?$/ }), z.string().regex(/^\/[\w/-]*$/)],
        "must be an http(s) address or a path.",
      )
      .optional(),
  ),
  /** Upstash Redis, or anything that speaks its REST protocol. */
  UPSTASH_REDIS_REST_URL: required(url, redisRemedy),
  UPSTASH_REDIS_REST_TOKEN: required(text, redisRemedy),
  /** The address people open, without a path. Links in mails and sign-in redirects are built from it. */
  APP_URL: z.preprocess(
    empty,
    z.url({ protocol: /^https?$/, error: "must be an http(s) address." }).default("http://localhost:3000"),
  ),
  /** The header in which your proxy puts the client's address. Unset: nobody's header is believed. */
  TRUSTED_PROXY_HEADER: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[a-z-]{1,60}$/i, "must be a header's name.")
      .optional(),
  ),
  /** The operator's AI keys, used for travellers who agree to it. Unset: others get the built-in planner. */
  OPENAI_API_KEY: text,
  ANTHROPIC_API_KEY: text,
  GOOGLE_GENERATIVE_AI_API_KEY: text,
  XAI_API_KEY: text,
  OPENROUTER_API_KEY: text,
  AI_GATEWAY_API_KEY: text,
  /** Other addresses for the AI providers, for travellers' keys too. Default: each provider's own. */
  OPENAI_BASE_URL: url,
  ANTHROPIC_BASE_URL: url,
  GOOGLE_GENERATIVE_AI_BASE_URL: url,
  XAI_BASE_URL: url,
  OPENROUTER_BASE_URL: url,
  AI_GATEWAY_BASE_URL: url,
  /** Which of the operator's models speaks: "anthropic:claude-sonnet-5-5". Default: the usual one of the first key. */
  OPERATOR_MODEL: z.preprocess(
    empty,
    z
      .string()
      .regex(
        /^(openai|anthropic|google|xai|openrouter|ai_gateway):[\w.:/@-]{1,200}$/,
        "must be a provider and a model, like anthropic:claude-sonnet-5-5.",
      )
      .transform((text) => {
        const [provider = "", ...rest] = text.split(":");
        return { provider: operatorProvider.parse(provider), modelId: rest.join(":") };
      })
      .optional(),
  ),
  /**
   * Addresses beside the public internet that travellers' own AI servers may have (Ollama at home): "127.0.0.1:11434,
   * 192.168.1.0/24, [fd00::]/8". Nothing else private is ever reached for them, loopback on this machine included.
   */
  ALLOWED_PRIVATE_ADDRESSES: z.preprocess(
    (value) => (typeof value === "string" ? value.split(/[\s,]+/).filter(Boolean) : value),
    z
      .array(
        z.string().transform((entry, context) => {
          const parsed = parseAllowedAddress(entry);
          if (parsed) return parsed;
          context.addIssue(
            `must list addresses like 127.0.0.1:11434 or 192.168.1.0/24; this is none: ${entry}`,
          );
          return z.NEVER;
        }),
      )
      .default([]),
  ),
  /** The operator's Duffel access token (flights), used for travellers without their own. */
  DUFFEL_ACCESS_TOKEN: text,
  /** Another address for the Duffel API. Default: Duffel's own. */
  DUFFEL_API_URL: url,
  /** The operator's LiteAPI key (stays), used for travellers without their own. */
  LITEAPI_API_KEY: text,
  /** Another address for LiteAPI's data and rates. Default: LiteAPI's own. */
  LITEAPI_DATA_URL: url,
  /** The operator's OpenWeather key (One Call 3.0), used for travellers without their own. */
  OPENWEATHER_API_KEY: text,
  /** The operator's Google Maps key (Places, Routes), used for travellers without their own. */
  GOOGLE_MAPS_API_KEY: text,
  /** Public services without keys that may be asked: "all" or a list of their names. Unset: none is. */
  PUBLIC_SERVICES: z.preprocess(
    serviceList,
    z.array(z.enum(publicServices, `knows all, ${publicServices.join(", ")}.`)).default([]),
  ),
  /** Where the operator can be reached: sent to public services, which want to know who asks. */
  PUBLIC_SERVICES_CONTACT: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[\x21-\x7e]{3,200}$/, "must be a mail address or an address on the web.")
      .optional(),
  ),
  /** A key of Open-Meteo's for commercial use, with the addresses that belong to it. */
  OPEN_METEO_API_KEY: text,
  /** Other addresses for these services: a server of one's own, or a stand-in. Default: each one's own. */
  OPENWEATHER_URL: url,
  GOOGLE_PLACES_URL: url,
  GOOGLE_ROUTES_URL: url,
  OPEN_METEO_URL: url,
  OPEN_METEO_ARCHIVE_URL: url,
  OPEN_METEO_GEOCODING_URL: url,
  FRANKFURTER_URL: url,
  OSRM_DRIVE_URL: url,
  OSRM_WALK_URL: url,
  OVERPASS_URL: url,
  WIKIPEDIA_URL: url,
  WIKIVOYAGE_URL: url,
  PHOTON_URL: url,
  NOMINATIM_URL: url,
  /** Simulated flights and stays: `auto` shows them only where no real provider is configured. */
  SIMULATED_PROVIDERS: z.preprocess(
    empty,
    z.enum(["auto", "on", "off"], "must be auto, on or off.").default("auto"),
  ),
  /** A MapLibre vector style. Unset: the built-in base map, which needs no network. */
  MAP_STYLE_URL: url,
  /** Sign-in with other accounts, as configured in Supabase: "google,github". */
  AUTH_PROVIDERS: z.preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .split(",")
            .map((name) => name.trim())
            .filter(Boolean)
        : value,
    z.array(z.enum(["google", "github"], "knows google and github.")).default([]),
  ),
  /** Shows /styleguide outside development too: for the tests of the primitives. */
  STYLEGUIDE: z.preprocess((value) => value === "1", z.boolean()),
  /** Set by the start command when it brings the services itself. */
  TRIPSAGE_LOCAL: z.preprocess((value) => value === "1", z.boolean()),
});

export type ServerEnv = z.output<typeof envSchema>;

/** Reads the environment; answers the settings or one message that lists every problem with its remedy. */
export function parseEnv(
  source: Record<string, string | undefined>,
): { env: ServerEnv } | { problem: string } {
  // Named one by one, unset ones too: zod overlooks what is wrong with a key that is not there at all.
  const settings = Object.fromEntries(Object.keys(envSchema.shape).map((name) => [name, source[name]]));
  const parsed = envSchema.safeParse(settings);
  if (parsed.success) return { env: parsed.data };
  const lines = parsed.error.issues.map((issue) => `  - ${issue.path.join(".")} ${issue.message}`);
  return {
    problem: `The configuration is not right:\n${lines.join("\n")}\nSee .env.example for every variable.`,
  };
}

/** Services that are configured as a whole or not at all; the start command brings those that are not. */
export const serviceGroups = {
  supabase: ["NEXT_PUBLIC_SUPABASE_URL", "NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY", "SUPABASE_SECRET_KEY"],
  redis: ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"],
} as const;

/** Which service groups have no variable at all. A half-set group counts as configured, and `parseEnv` then complains. */
export function missingServices(source: Record<string, string | undefined>): (keyof typeof serviceGroups)[] {
  const isUnset = (name: string) => !source[name];
  return [
    ...(serviceGroups.supabase.every(isUnset) ? (["supabase"] as const) : []),
    ...(serviceGroups.redis.every(isUnset) ? (["redis"] as const) : []),
  ];
}

/** A hosting platform, where a stand-in on the instance's own disk would lose everything: the services must be real. */
export function hostingPlatform(source: Record<string, string | undefined>): string | null {
  const platforms = {
    VERCEL: "Vercel",
    NETLIFY: "Netlify",
    FLY_APP_NAME: "Fly.io",
    RENDER: "Render",
    K_SERVICE: "Cloud Run",
    AWS_LAMBDA_FUNCTION_NAME: "AWS Lambda",
  };
  for (const [variable, name] of Object.entries(platforms)) if (source[variable]) return name;
  return null;
}
