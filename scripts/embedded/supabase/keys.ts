import { generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const keysSchema = z.object({
  publishableKey: z.string().startsWith("sb_publishable_"),
  secretKey: z.string().startsWith("sb_secret_"),
  /** Signs tokens inside the server only; clients get ES256. */
  jwtSecret: z.string().min(32),
  /** The private key that signs users' tokens; its public half is the JWKS. */
  signingKey: z.object({
    kty: z.literal("EC"),
    crv: z.literal("P-256"),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    kid: z.string(),
  }),
  vaultKey: z.string().min(64),
});

export type Keys = z.infer<typeof keysSchema>;

export function generateKeys(): Keys {
  const token = (bytes: number) => randomBytes(bytes).toString("base64url");
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return keysSchema.parse({
    publishableKey: `sb_publishable_${token(24)}`,
    secretKey: `sb_secret_${token(24)}`,
    jwtSecret: token(48),
    signingKey: { ...privateKey.export({ format: "jwk" }), kid: randomBytes(8).toString("hex") },
    vaultKey: randomBytes(32).toString("hex"),
  });
}

/**
 * Reads the keys of an installation, or makes them on the first start. They lie beside the database directory, never
 * in it, readable by the owner only, and appear at once or not at all.
 */
export function loadKeys(directory: string): Keys {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const file = join(directory, "keys.json");
  if (!existsSync(file)) {
    const beside = `${file}.${process.pid}.tmp`;
    writeFileSync(beside, `${JSON.stringify(generateKeys(), null, 2)}\n`, { mode: 0o600 });
    renameSync(beside, file);
  }
  const parsed = keysSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success)
    throw new Error(
      `${file} is damaged. Restore it from a backup: without it stored provider keys cannot be read.`,
    );
  return parsed.data;
}
