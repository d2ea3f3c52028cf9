const somewhere = "http://same.origin";

/** The path to go to after signing in: only inside this site, else the fallback. Never an absolute address. */
export function safeRedirect({
  target,
  fallback = "/trips",
}: {
  target: unknown;
  fallback?: string;
}): string {
  if (typeof target !== "string" || !target.startsWith("/") || target.length > 2000) return fallback;
  let url: URL;
  try {
    url = new URL(target, somewhere);
  } catch {
    return fallback;
  }
  // The parser resolves "//evil", "/\evil" and tabs as a browser would: another origin gives itself away here.
  if (url.origin !== somewhere || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
