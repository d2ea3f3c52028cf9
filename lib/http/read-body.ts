import type { z } from "zod";
import { AppError } from "../errors/app-error.ts";
import { badInput } from "../errors/from-zod.ts";

const defaultMaxBytes = 256_000;

/** Reads a JSON body up to `maxBytes` and parses it. Throws too_large, unsupported_media_type or bad_input. */
export async function readBody<Schema extends z.ZodType>({
  request,
  schema,
  maxBytes = defaultMaxBytes,
}: {
  request: Request;
  schema: Schema;
  maxBytes?: number;
}): Promise<z.output<Schema>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("unsupported_media_type", { message: "Send the body as application/json." });
  }
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw new AppError("too_large");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  let json: unknown;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new AppError("too_large");
      text += decoder.decode(chunk, { stream: true });
    }
    json = JSON.parse(text + decoder.decode());
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError("bad_input", { message: "The body is not valid JSON.", cause: thrown });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw badInput(parsed.error);
  return parsed.data;
}
