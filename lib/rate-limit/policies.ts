/**
 * Who may do how much. The first policy that matches a request counts; a request that none matches is not limited.
 *
 * `identity`: "user" counts the verified user and falls back to the client's address; "address" always counts the
 * address. `withoutRedis`: "memory" counts in this process with the same limit (instances do not add up); "refuse"
 * answers 503, because a call that costs money or touches secrets must not go uncounted.
 */
export type RateLimitPolicy = {
  name: string;
  methods: readonly string[];
  path: RegExp;
  identity: "user" | "address";
  limit: number;
  windowSeconds: number;
  withoutRedis: "memory" | "refuse";
};

export const rateLimitPolicies: readonly RateLimitPolicy[] = [
  {
    name: "chat",
    methods: ["POST"],
    path: /^\/api\/chat$/,
    identity: "user",
    limit: 30,
    windowSeconds: 60,
    withoutRedis: "refuse",
  },
  {
    name: "search",
    methods: ["POST"],
    path: /^\/api\/(?:flights|hotels)\/(?:search|lowest|offer|rates)$/,
    identity: "user",
    limit: 40,
    windowSeconds: 60,
    withoutRedis: "memory",
  },
  {
    name: "suggest",
    methods: ["GET"],
    path: /^\/api\/places\/suggest$/,
    identity: "address",
    limit: 600,
    windowSeconds: 60,
    withoutRedis: "memory",
  },
  {
    name: "keys",
    methods: ["POST"],
    path: /^\/settings\/keys/,
    identity: "user",
    limit: 20,
    windowSeconds: 300,
    withoutRedis: "refuse",
  },
  // Server actions are POSTs to the page that shows the form.
  {
    name: "sign-in",
    methods: ["POST"],
    path: /^\/(?:sign-in|sign-up|reset-password|new-password)/,
    identity: "address",
    limit: 20,
    windowSeconds: 60,
    withoutRedis: "memory",
  },
  {
    name: "start",
    methods: ["POST"],
    path: /^\/$/,
    identity: "address",
    limit: 20,
    windowSeconds: 60,
    withoutRedis: "memory",
  },
  {
    name: "mail-link",
    methods: ["GET"],
    path: /^\/auth\//,
    identity: "address",
    limit: 30,
    windowSeconds: 60,
    withoutRedis: "memory",
  },
  {
    name: "writes",
    methods: ["POST", "PUT", "PATCH", "DELETE"],
    path: /^\//,
    identity: "user",
    limit: 240,
    windowSeconds: 60,
    withoutRedis: "memory",
  },
  {
    name: "api",
    methods: ["GET"],
    path: /^\/api\/(?!health)/,
    identity: "user",
    limit: 240,
    windowSeconds: 60,
    withoutRedis: "memory",
  },
];

export function policyFor({ method, path }: { method: string; path: string }): RateLimitPolicy | undefined {
  return rateLimitPolicies.find((policy) => policy.methods.includes(method) && policy.path.test(path));
}
