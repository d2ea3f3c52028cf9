import "server-only";
import type { PublicService } from "../env/schema";
import { serverEnv } from "../env/server";

/**
 * How a public service without keys is asked, or null where the operator has not switched it on. Such services want to
 * know who asks: the name of the program and where its operator can be reached.
 * (https://operations.osmfoundation.org/policies/nominatim/, https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy)
 */
export function publicService(name: PublicService): { fetch: typeof globalThis.fetch } | null {
  const { PUBLIC_SERVICES: enabled, PUBLIC_SERVICES_CONTACT: contact } = serverEnv();
  if (!enabled.includes(name)) return null;
  const userAgent = `TripSage/0.1 (${contact ?? "no contact given"})`;
  return {
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set("user-agent", userAgent);
      const response = await globalThis.fetch(input, { ...init, headers });
      // There is no key to reject: the service does not want to talk to this address, which is an outage to us.
      return response.status === 401 || response.status === 403
        ? new Response(null, { status: 503 })
        : response;
    },
  };
}
