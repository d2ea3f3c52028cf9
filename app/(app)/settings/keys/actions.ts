"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { checkOpenAiKey } from "@/lib/ai/check-openai-key";
import { serverEnv } from "@/lib/env/server";
import { checkDuffelKey } from "@/lib/flights/check-duffel-key";
import { defineAction } from "@/lib/http/define-action";
import { deleteApiKey, saveApiKey } from "@/lib/keys/keys";
import { type KeyProvider, keyProviderSchema, newKeySchema } from "@/lib/keys/schema";

/** Asks the provider whether it accepts the key, at the address where the key will be used. */
async function check({ provider, secret }: { provider: KeyProvider; secret: string }) {
  const env = serverEnv();
  if (provider === "openai") await checkOpenAiKey({ apiKey: secret, baseURL: env.OPENAI_BASE_URL });
  else await checkDuffelKey({ apiKey: secret, baseUrl: env.DUFFEL_API_URL });
}

/** Checks a key with its provider and stores it only when it was accepted. */
export const saveKey = defineAction(newKeySchema, async ({ user, data }) => {
  await check(data);
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
