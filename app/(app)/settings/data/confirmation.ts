import "server-only";
import type { User } from "@/lib/auth/require-user";

/** What must be typed to delete the account: the mail address, or a word for a guest who has none. */
export const confirmationOf = ({ user, guestWord }: { user: User; guestWord: string }): string =>
  user.email ?? guestWord;
