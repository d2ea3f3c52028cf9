import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { KeyCard } from "@/components/settings/key-card";
import { currentSession } from "@/lib/auth/require-user";
import { keyDescriptions } from "@/lib/keys/descriptions";
import { listApiKeys } from "@/lib/keys/keys";
import { deleteKey, saveKey } from "./actions";
import { offeredProviders } from "./check-key";

export const metadata: Metadata = { title: "Keys and models" };

export default async function KeysPage() {
  const session = await currentSession();
  if (!session) redirect("/sign-in?next=/settings/keys");
  const keys = await listApiKeys(session.supabase);
  return (
    <main id="main" className="grid content-start gap-6">
      <div className="grid gap-1">
        <h1 className="text-28">Keys and models</h1>
        <p className="text-ink-2">
          All optional. Your keys are encrypted on the server, sent only to the provider they belong to, and
          never shown again.
        </p>
      </div>
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {offeredProviders.map((provider) => (
          <li key={provider}>
            <KeyCard
              provider={provider}
              description={keyDescriptions[provider]}
              stored={keys.find((key) => key.provider === provider) ?? null}
              save={saveKey}
              remove={deleteKey}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}
