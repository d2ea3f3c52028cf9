"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { modelChoiceSchema } from "@/lib/ai/model-choice";
import * as chat from "@/lib/chat/queries";
import { defineAction } from "@/lib/http/define-action";
import { saveChatModel } from "@/lib/profiles/queries";
import { operationsSchema } from "@/lib/trips/operations";
import * as trips from "@/lib/trips/queries";

const step = z.strictObject({ tripId: z.uuid(), idempotencyKey: z.uuid() });

const edit = step.extend({
  baseRevision: z.int().min(0),
  operations: operationsSchema,
  summary: z.string().max(500),
});

/** The traveller's own edit. The same key again changes nothing. */
export const writeOperations = defineAction(edit, ({ supabase, data }) =>
  trips.writeOperations(supabase, data),
);

export const undo = defineAction(step, ({ supabase, data }) => trips.undoTrip(supabase, data));

export const redo = defineAction(step, ({ supabase, data }) => trips.redoTrip(supabase, data));

export const restore = defineAction(step.extend({ revision: z.int().min(0) }), ({ supabase, data }) =>
  trips.restoreTrip(supabase, data),
);

const decision = z.strictObject({
  changeSetId: z.uuid(),
  /** null accepts all. */
  changeIds: z.array(z.uuid()).min(1).max(500).nullable(),
  idempotencyKey: z.uuid(),
});

export const acceptChanges = defineAction(decision, ({ supabase, data }) =>
  trips.acceptChangeSet(supabase, data),
);

export const discardChanges = defineAction(z.strictObject({ changeSetId: z.uuid() }), ({ supabase, data }) =>
  trips.rejectChangeSet(supabase, data),
);

export const loadHistory = defineAction(z.strictObject({ tripId: z.uuid() }), ({ supabase, data }) =>
  trips.getHistory(supabase, data),
);

export const deleteTrip = defineAction(z.strictObject({ tripId: z.uuid() }), async ({ supabase, data }) => {
  await trips.deleteTrip(supabase, data);
  redirect("/trips");
});

/** Who leads the caller's chat from now on, in every trip. */
export const chooseModel = defineAction(modelChoiceSchema, ({ supabase, user, data }) =>
  saveChatModel(supabase, { userId: user.id, choice: data }),
);

const conversation = z.strictObject({ conversationId: z.uuid() });

export const renameConversation = defineAction(
  conversation.extend({ title: z.string().trim().min(1).max(120) }),
  ({ supabase, data }) => chat.renameConversation(supabase, data),
);

export const deleteConversation = defineAction(conversation, ({ supabase, data }) =>
  chat.deleteConversation(supabase, data),
);
