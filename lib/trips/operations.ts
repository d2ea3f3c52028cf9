import { z } from "zod";
import {
  daySchema,
  idSchema,
  itemSchema,
  localTimeSchema,
  positionSchema,
  tripFieldsSchema,
} from "./schema.ts";

/** The fields of an item that `item.update` may set: all but its identity and its place in the plan. */
export const itemPatchSchema = itemSchema
  .omit({ id: true, day: true, position: true })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, "A patch changes at least one field.");

/**
 * Everything that changes a plan is a list of these against a base revision.
 * A patch replaces whole fields: nested objects are not merged.
 */
export const operationSchema = z.discriminatedUnion("op", [
  z.strictObject({
    op: z.literal("trip.update"),
    patch: tripFieldsSchema
      .partial()
      .refine((patch) => Object.keys(patch).length > 0, "A patch changes at least one field."),
  }),
  z.strictObject({ op: z.literal("item.add"), item: itemSchema }),
  z.strictObject({ op: z.literal("item.update"), id: idSchema, patch: itemPatchSchema }),
  z.strictObject({
    op: z.literal("item.move"),
    id: idSchema,
    day: daySchema.nullable(),
    position: positionSchema,
    start: localTimeSchema.nullable(),
    end: localTimeSchema.nullable(),
  }),
  z.strictObject({ op: z.literal("item.remove"), id: idSchema }),
]);

export const operationsSchema = z.array(operationSchema).min(1).max(500);

/** Who wrote an accepted list: the hand, or an accepted proposal of the assistant, an import, the API, an outside agent. */
export const operationSources = ["hand", "chat", "import", "api", "mcp", "undo", "redo", "restore"] as const;

/** One proposed operation with the reason the traveller reads beside its tick box. */
export const changeSchema = z.strictObject({
  id: idSchema,
  operation: operationSchema,
  reason: z.string().min(1).max(500),
});

export const changeSetStatuses = ["proposed", "accepted", "partly_accepted", "rejected"] as const;

export const changeSetSchema = z.strictObject({
  id: z.uuid(),
  tripId: z.uuid(),
  conversationId: z.uuid().nullable(),
  baseRevision: z.int().min(0),
  source: z.enum(["chat", "import", "api", "mcp"]),
  summary: z.string().min(1).max(500),
  changes: z.array(changeSchema).min(1).max(500),
  status: z.enum(changeSetStatuses),
  acceptedChangeIds: z.array(z.uuid()),
  createdAt: z.iso.datetime({ offset: true }),
});

export type Operation = z.infer<typeof operationSchema>;
export type Change = z.infer<typeof changeSchema>;
export type ChangeSet = z.infer<typeof changeSetSchema>;
