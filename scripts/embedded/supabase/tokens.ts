import { decodeProtectedHeader, importJWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { Keys } from "./keys.ts";

const mostRemembered = 5000;

/**
 * Users hold ES256 tokens, which anybody can verify with the JWKS and nobody can make. The server behind the gateway
 * knows HS256 only, so a token is verified on the way in and signed again for it.
 */
export async function createTokens(keys: Keys) {
  const { d: _private, ...publicKey } = keys.signingKey;
  const jwk = { ...publicKey, alg: "ES256", use: "sig", key_ops: ["verify"] };
  const [privateKey, verifyKey] = await Promise.all([
    importJWK(keys.signingKey, "ES256"),
    importJWK(publicKey, "ES256"),
  ]);
  const innerSecret = new TextEncoder().encode(keys.jwtSecret);
  const inner = new Map<string, string>();

  const isApiKey = (token: string) => token === keys.publishableKey || token === keys.secretKey;

  return {
    jwks: { keys: [jwk] },
    isApiKey,

    sign: (claims: JWTPayload) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "ES256", typ: "JWT", kid: keys.signingKey.kid })
        .sign(privateKey),

    /** The claims of a token of the inner server. */
    readInner: async (token: string) =>
      (await jwtVerify(token, innerSecret, { algorithms: ["HS256"] })).payload,

    /** The claims of a user's token; throws for anything forged, expired or of another algorithm. */
    verify: async (token: string) => (await jwtVerify(token, verifyKey, { algorithms: ["ES256"] })).payload,

    /** What the inner server gets for a user's token; null for one that is not ours. */
    async toInner(token: string): Promise<string | null> {
      if (isApiKey(token)) return token;
      const known = inner.get(token);
      if (known) return known;
      try {
        if (decodeProtectedHeader(token).alg !== "ES256") return null;
        const { payload } = await jwtVerify(token, verifyKey, { algorithms: ["ES256"] });
        const signed = await new SignJWT(payload)
          .setProtectedHeader({ alg: "HS256", typ: "JWT" })
          .sign(innerSecret);
        if (inner.size >= mostRemembered) inner.clear();
        inner.set(token, signed);
        return signed;
      } catch {
        return null;
      }
    },
  };
}

export type Tokens = Awaited<ReturnType<typeof createTokens>>;
