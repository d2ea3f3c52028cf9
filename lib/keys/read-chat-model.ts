import "server-only";
import { z } from "zod";
import { createAdminClient } from "@/lib/supabase/admin";
import { toDatabaseError } from "@/lib/supabase/to-app-error";
import { keySettingsSchema } from "./schema";

const answerSchema = z.object({
  /** What the traveller chose, as it was stored. */
  choice: z.unknown(),
  provider: z.string().nullable(),
  key: z.object({ secret: z.string().nullable(), settings: keySettingsSchema }).nullable(),
});

export type ChatModelAccess = z.infer<typeof answerSchema>;

/**
 * Who shall lead the chat and the traveller's own key for it, in clear, for this request only: one round trip. The user
 * id must be the one that the session was verified for. The database's words are not repeated: they may hold the key.
 */
export async function readChatModel({ userId }: { userId: string }): Promise<ChatModelAccess> {
  const { data, error } = await createAdminClient().rpc("read_chat_model", { p_user_id: userId });
  if (error) throw toDatabaseError({ code: error.code ?? null, message: "A function for keys failed." });
  return answerSchema.parse(data);
}
