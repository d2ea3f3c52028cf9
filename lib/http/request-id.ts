/** The header in which the middleware hands each request its id, and in which every answer carries it back. */
export const requestIdHeader = "x-request-id";

export function requestIdOf(headers: Headers): string {
  return headers.get(requestIdHeader) ?? crypto.randomUUID();
}
