type CspInput = {
  nonce: string;
  /** Other origins the page talks to: hosted Supabase, a vector map style. Same origin needs no entry. */
  connectOrigins: readonly string[];
  isDevelopment: boolean;
};

/** `https://x` → `https://x wss://x`: Realtime speaks WebSocket at the same origin. */
function withSockets(origin: string): string {
  return `${origin} ${origin.replace(/^http/, "ws")}`;
}

/** A strict policy: scripts run only with this answer's nonce; styles may be inline (React and the map set them). */
export function contentSecurityPolicy({ nonce, connectOrigins, isDevelopment }: CspInput): string {
  const connect = connectOrigins.map(withSockets).join(" ");
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https:`,
    "font-src 'self' data:",
    `connect-src 'self' ${connect}`.trim(),
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function securityHeaders({ isHttps }: { isHttps: boolean }): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)",
    ...(isHttps ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
  };
}

/** A request that changes something and was started by another site: refused, whatever cookies it carries. */
export function isCrossSiteWrite({ method, headers }: { method: string; headers: Headers }): boolean {
  return !["GET", "HEAD", "OPTIONS"].includes(method) && headers.get("sec-fetch-site") === "cross-site";
}
