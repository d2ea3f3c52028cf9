/** A request as the gateway hands it on: its address parsed once, its body readable once. */
export type Incoming = { request: Request; url: URL; path: string; peerAddress: string | null };

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

/** An error as Supabase Auth sends it. */
export function authError(status: number, code: string, message: string): Response {
  return json({ code: status, error_code: code, msg: message }, status, { "x-sb-error-code": code });
}

export async function readJson(request: Request): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await request.json();
    return body && typeof body === "object" && !Array.isArray(body) ? { ...body } : {};
  } catch {
    return {};
  }
}

/** The same request with another body, for the server behind the gateway. */
export function withBody(request: Request, body: unknown, url: string = request.url): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  headers.set("content-type", "application/json");
  return new Request(url, { method: request.method, headers, body: JSON.stringify(body) });
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
