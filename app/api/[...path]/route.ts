import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { definePublicGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";

const anyQuery = z.object({});

/** Whoever asks for a route that does not exist gets a problem as from every other route, not a page. */
async function refuse(): Promise<Response> {
  throw new AppError("not_found", { message: "There is no such route." });
}

export const GET = definePublicGet(anyQuery, refuse);
export const POST = definePublicGet(anyQuery, refuse);
export const PUT = definePublicGet(anyQuery, refuse);
export const PATCH = definePublicGet(anyQuery, refuse);
export const DELETE = definePublicGet(anyQuery, refuse);
