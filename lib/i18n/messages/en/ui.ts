export const ui = {
  evidence: {
    live: "live",
    cached: "kept",
    typical: "typical",
    estimated: "estimated",
    simulated: "simulated",
    user: "you entered",
    unknown: "unknown",
    asOf: "As of {when}",
  },
} as const;
