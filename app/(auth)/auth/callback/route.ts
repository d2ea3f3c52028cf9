import { z } from "zod";
import { finishLink } from "@/lib/auth/accounts";
import { safeRedirect } from "@/lib/auth/safe-redirect";
import { AppError, toAppError } from "@/lib/errors/app-error";
import { definePublicGet } from "@/lib/http/define-route";
import { adoptTaste } from "@/lib/profiles/adopt-taste";

export const dynamic = "force-dynamic";

const query = z.object({
  code: z.string().max(500).optional(),
  token_hash: z.string().max(500).optional(),
  type: z.enum(["signup", "invite", "magiclink", "recovery", "email_change", "email"]).optional(),
  next: z.string().max(2000).optional(),
});

export const GET = definePublicGet(query, async ({ query: { code, token_hash: tokenHash, type, next } }) => {
  try {
    if (code) await finishLink({ code });
    else if (tokenHash && type) await finishLink({ tokenHash, type });
    else throw new AppError("bad_input", { message: "This link is not complete." });
    await adoptTaste();
  } catch (thrown) {
    return goTo(`/sign-in?problem=${toAppError(thrown).code === "bad_input" ? "link" : "service"}`);
  }
  return goTo(safeRedirect({ target: next, fallback: type === "recovery" ? "/new-password" : "/trips" }));
});

/** A relative target: it stays right behind any proxy and on any address of this machine. */
function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
