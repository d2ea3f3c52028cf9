"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import * as accounts from "@/lib/auth/accounts";
import { safeRedirect } from "@/lib/auth/safe-redirect";
import {
  credentialsSchema,
  mailSchema,
  newPasswordSchema,
  oauthSchema,
  signInSchema,
} from "@/lib/auth/schema";
import { defineAction, definePublicAction } from "@/lib/http/define-action";
import { adoptTaste } from "@/lib/profiles/adopt-taste";

export const signIn = definePublicAction(signInSchema, async ({ data }) => {
  await accounts.signIn(data);
  await adoptTaste();
  redirect(safeRedirect({ target: data.next }));
});

export const signUp = definePublicAction(credentialsSchema, async ({ data }) => {
  const outcome = await accounts.signUp(data);
  if (outcome === "signed-in") redirect(safeRedirect({ target: data.next }));
  return outcome;
});

export const signOut = defineAction(z.strictObject({}), async () => {
  await accounts.signOut();
  redirect("/");
});

export const sendMagicLink = definePublicAction(mailSchema, async ({ data }) => accounts.sendMagicLink(data));

export const sendPasswordReset = definePublicAction(mailSchema, async ({ data }) =>
  accounts.sendPasswordReset(data),
);

export const setNewPassword = defineAction(newPasswordSchema, async ({ supabase, data }) => {
  await accounts.setNewPassword({ supabase, password: data.password });
  redirect("/trips");
});

export const continueWith = definePublicAction(oauthSchema, async ({ data }) => {
  redirect(await accounts.oauthUrl(data));
});
