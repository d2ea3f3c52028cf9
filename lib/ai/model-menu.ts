import "server-only";
import type { Session } from "@/lib/auth/require-user";
import { serverEnv } from "@/lib/env/server";
import { listApiKeys } from "@/lib/keys/keys";
import { getChatModel } from "@/lib/profiles/queries";
import { aiProviderSchema, aiProviders } from "./ai-providers";
import { type ModelChoice, modelChoiceSchema } from "./model-choice";
import { operatorKey } from "./operator-key";

export type ModelOption = {
  choice: ModelChoice;
  /** "OpenAI"; null for the built-in planner, which each language names by itself. */
  name: string | null;
  /** The model's id; null where there is none. */
  model: string | null;
};

/** Who may lead this traveller's chat, and which of them does: the same rule as `resolveModel`, without reading a key. */
export async function readModelMenu({
  supabase,
}: Pick<Session, "supabase">): Promise<{ options: ModelOption[]; chosen: number }> {
  const [keys, stored] = await Promise.all([listApiKeys(supabase), getChatModel(supabase)]);
  const choice = modelChoiceSchema.nullable().catch(null).parse(stored);
  const own = keys.flatMap(({ provider, settings, last_check }) => {
    const ai = aiProviderSchema.safeParse(provider);
    if (!ai.success) return [];
    const isChosen = choice?.source === "own_key" && choice.provider === ai.data;
    const modelId = isChosen ? choice.modelId : undefined;
    return [
      {
        choice: { source: "own_key" as const, provider: ai.data, ...(modelId ? { modelId } : {}) },
        name: aiProviders[ai.data].name,
        model: modelId ?? settings.model ?? aiProviders[ai.data].defaultModel,
        isChosen,
        savedAt: last_check,
      },
    ];
  });
  const operator = operatorKey(serverEnv());
  const options: ModelOption[] = [
    { choice: { source: "built_in" }, name: null, model: null },
    ...own.map(({ choice: option, name, model }) => ({ choice: option, name, model })),
  ];
  if (operator) {
    const { name, defaultModel } = aiProviders[operator.provider];
    options.push({ choice: { source: "operator" }, name, model: operator.modelId ?? defaultModel });
  }
  if (choice?.source === "operator") return { options, chosen: operator ? options.length - 1 : 0 };
  if (choice?.source === "built_in") return { options, chosen: 0 };
  // The chosen key, else the one that was saved last.
  const [first] = own.toSorted(
    (a, b) => Number(b.isChosen) - Number(a.isChosen) || b.savedAt.localeCompare(a.savedAt),
  );
  return { options, chosen: first ? own.indexOf(first) + 1 : 0 };
}
