import "server-only";
import { loadChat, saveAnswer } from "@/lib/chat/queries";
import type { ServerEnv } from "@/lib/env/schema";
import { serverEnv } from "@/lib/env/server";
import { createGuardedFetch } from "@/lib/http/guarded-fetch";
import { createReadKey } from "@/lib/keys/keys";
import { type ChatModelAccess, readChatModel } from "@/lib/keys/read-chat-model";
import type { SupabaseServerClient } from "@/lib/supabase/server";
import { acceptChangeSet, proposeChangeSet } from "@/lib/trips/queries";
import { aiProviderSchema } from "./ai-providers";
import type { Dependencies, ReadModel } from "./answer-chat";
import { createBuiltInPlanner } from "./built-in-planner/built-in-planner";
import { readEdits } from "./built-in-planner/read-edit";
import { readWish } from "./built-in-planner/read-wish";
import type { ChatRequest } from "./chat-request";
import { createServices, toCity } from "./create-services";
import { liveFacts } from "./live-facts";
import { modelChoiceSchema } from "./model-choice";
import { operatorKey, providerAddress } from "./operator-key";
import { resolveModel } from "./resolve-model";
import { realSearches } from "./searches";
import { servicesWithout } from "./services-without";
import { type ChangeSetStore, createBench } from "./tools/context";
import { createToolset } from "./toolset";

type Input = { supabase: SupabaseServerClient; userId: string; request: ChatRequest };

/** Proposals in the database, written and accepted as the signed-in traveller. */
function changeSetStore({ supabase, request }: Input): ChangeSetStore {
  return {
    propose: ({ trip, changes, summary }) =>
      proposeChangeSet(supabase, { trip, changes, summary, conversationId: request.conversationId }),
    acceptIntoEmpty: ({ changeSetId }) =>
      acceptChangeSet(supabase, {
        changeSetId,
        changeIds: null,
        // The message asked for it: the same message twice accepts once.
        idempotencyKey: request.message.id,
        onlyIntoEmpty: true,
      }),
  };
}

/** What the database answered in the assistant's words; a choice of an older form counts as none. */
function toReadModel({ access, env }: { access: ChatModelAccess; env: ServerEnv }): ReadModel {
  const choice = modelChoiceSchema.nullable().catch(null).parse(access.choice);
  const provider = aiProviderSchema.nullable().catch(null).parse(access.provider);
  if (!provider || !access.key) return { choice, ownKey: null };
  const { secret, settings } = access.key;
  const baseURL = provider === "openai_compatible" ? settings.baseUrl : providerAddress({ env, provider });
  return { choice, ownKey: { provider, apiKey: secret ?? undefined, baseURL, modelId: settings.model } };
}

/** What an answer needs of this request: its user's database, its key, its clock. Nothing outlives the request. */
export function chatDependencies(input: Input): Dependencies {
  const { supabase, userId, request } = input;
  const env = serverEnv();
  const today = new Date().toISOString().slice(0, 10);
  const keys = { userId, readKey: createReadKey({ userId }) };
  const services = servicesWithout({
    services: createServices({ ...realSearches(keys), ...liveFacts(keys) }),
    placeIds: request.notForUs ?? [],
  });
  const builtIn = createBuiltInPlanner({
    readWish: ({ text, currency }) => readWish({ text, today, currency }),
    cityById: toCity,
    readEdits: ({ text, trip }) => readEdits({ text, trip, today }),
  });
  return {
    today,
    load: () => loadChat(supabase, request),
    readModel: async () => toReadModel({ access: await readChatModel({ userId }), env }),
    resolve: (read) =>
      resolveModel({
        ...read,
        operatorKey: operatorKey(env),
        builtIn,
        guardedFetch: createGuardedFetch({ allowed: env.ALLOWED_PRIVATE_ADDRESSES }),
      }),
    toolsFor: (trip) =>
      createToolset({
        services,
        bench: createBench(trip),
        store: changeSetStore(input),
        acceptIntoEmptyTrip: request.acceptIntoEmptyTrip ?? false,
      }),
    save: (message) =>
      saveAnswer(supabase, {
        conversationId: request.conversationId,
        message,
        replaces: request.replaces === request.message.id ? request.replaces : undefined,
      }),
  };
}
