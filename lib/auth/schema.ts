import { z } from "zod";

const email = z.string().trim().toLowerCase().max(254).pipe(z.email("Enter a valid mail address."));
const password = z.string().min(10, "Use at least 10 characters.").max(72, "Use at most 72 characters.");
const next = z.string().max(2000).optional();

// One form serves every account page; what a page does not ask for is dropped.
export const credentialsSchema = z.strictObject({ email, password, next });
/** Signing in asks for no minimum: an older, shorter password must still open the door. */
export const signInSchema = z.strictObject({
  email,
  password: z.string().min(1, "Enter your password.").max(200),
  next,
});
export const mailSchema = z.object({ email, next });
export const newPasswordSchema = z.object({ password });
export const oauthProviders = ["google", "github"] as const;
export const oauthSchema = z.strictObject({ provider: z.enum(oauthProviders), next });

export type OAuthProvider = (typeof oauthProviders)[number];
