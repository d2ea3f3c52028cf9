import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, randomBytes, randomUUID } from "node:crypto";

type Challenge = { challenge: string; method: string; at: number };
type Grant = Challenge & { refreshToken: string };

const flowLifeMs = 3_600_000;
const codeLifeMs = 300_000;

/**
 * Mail links that come back to where the caller asked, and PKCE for them: the inner server knows neither. A request
 * that sends a mail runs inside `during`; the link in that mail then carries its target and its flow.
 */
export function createMailLinks({ siteUrl }: { siteUrl: string }) {
  const asked = new AsyncLocalStorage<{ redirect: string; flow: string | undefined }>();
  const flows = new Map<string, Challenge>();
  const grants = new Map<string, Grant>();

  function dropExpired(map: Map<string, Challenge>, lifeMs: number) {
    for (const [key, { at }] of map) if (Date.now() - at > lifeMs) map.delete(key);
  }

  return {
    /** Targets outside the site become the site itself. */
    safeTarget(target: string | null): string {
      const url = target && URL.canParse(target) ? new URL(target) : null;
      return url && url.origin === new URL(siteUrl).origin ? url.href : siteUrl;
    },

    during<Result>(
      input: { redirect: string; challenge?: string | undefined; method?: string | undefined },
      work: () => Result,
    ) {
      dropExpired(flows, flowLifeMs);
      const flow = input.challenge ? randomBytes(16).toString("hex") : undefined;
      if (flow && input.challenge) {
        flows.set(flow, { challenge: input.challenge, method: input.method ?? "plain", at: Date.now() });
      }
      return asked.run({ redirect: input.redirect, flow }, work);
    },

    /** Rewrites the inner server's link: through the site's one door, back to the asked target, with the flow. */
    rewrite(text: string): string {
      const context = asked.getStore();
      const target =
        encodeURIComponent(context?.redirect ?? siteUrl) + (context?.flow ? `&flow=${context.flow}` : "");
      return text
        .replaceAll(`${siteUrl}/auth/v1/`, `${siteUrl}/supabase/auth/v1/`)
        .replace(/redirect_to=[^\s"'&<]+/g, () => `redirect_to=${target}`);
    },

    isFlow: (flow: string | null): flow is string => flow !== null && flows.has(flow),

    /** Ends a flow that was opened with its link: the code that the browser will exchange. */
    grantCode({ flow, refreshToken }: { flow: string; refreshToken: string }): string | null {
      const challenge = flows.get(flow);
      flows.delete(flow);
      if (!challenge) return null;
      dropExpired(grants, codeLifeMs);
      const code = randomUUID();
      grants.set(code, { ...challenge, refreshToken, at: Date.now() });
      return code;
    },

    hasCode: (code: string) => grants.has(code),

    /** The refresh token behind a code, once, for whoever knows the verifier (RFC 7636). */
    redeem({ code, verifier }: { code: string; verifier: string }): string | null {
      const grant = grants.get(code);
      grants.delete(code);
      if (!grant || Date.now() - grant.at > codeLifeMs) return null;
      const answer =
        grant.method === "s256" ? createHash("sha256").update(verifier).digest("base64url") : verifier;
      return answer === grant.challenge ? grant.refreshToken : null;
    },
  };
}

export type MailLinks = ReturnType<typeof createMailLinks>;
