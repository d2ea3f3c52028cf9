"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/http/define-action";
import { deleteApiKey, saveApiKey } from "@/lib/keys/keys";
import { keyProviderSchema, newKeySchema } from "@/lib/keys/schema";
import { checkKey } from "./check-key";

/** Checks a key with its provider and stores it only when it was accepted. */
export const saveKey = defineAction(newKeySchema, async ({ user, data }) => {
  await checkKey(data);
  await saveApiKey({ userId: user.id, ...data });
  revalidatePath("/settings/keys");
});

export const deleteKey = defineAction(
  z.strictObject({ provider: keyProviderSchema }),
  async ({ user, data }) => {
    await deleteApiKey({ userId: user.id, provider: data.provider });
    revalidatePath("/settings/keys");
  },
);
