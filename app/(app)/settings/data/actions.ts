"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { deleteAccount } from "@/lib/account/export-account";
import { signOut } from "@/lib/auth/accounts";
import { AppError } from "@/lib/errors/app-error";
import { defineAction } from "@/lib/http/define-action";
import { getTranslations } from "@/lib/i18n/server";
import { confirmationOf } from "./confirmation";

/** Deletes the account. What was typed must be the mail address, or for a guest the word on the page. */
export const deleteMyAccount = defineAction(
  z.strictObject({ typed: z.string().trim().max(320) }),
  async ({ supabase, user, data }) => {
    const t = await getTranslations("settings");
    if (data.typed.toLowerCase() !== confirmationOf({ user, guestWord: t("data.guestWord") }).toLowerCase())
      throw new AppError("bad_input", { fields: { typed: t("data.mismatch") } });
    await deleteAccount(supabase);
    // The session's user is gone: signing out clears the cookies, and its own answer no longer matters.
    await signOut().catch(() => undefined);
    redirect("/");
  },
);
