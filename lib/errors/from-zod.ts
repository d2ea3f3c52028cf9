import type { z } from "zod";
import { AppError } from "./app-error.ts";

/** Turns a failed parse into `bad_input`, naming each wrong field once. Values are never repeated. */
export function badInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "body"] ??= issue.message;
  const [path, message] = Object.entries(fields)[0] ?? ["body", "It could not be read."];
  return new AppError("bad_input", { message: path === "body" ? message : `${path}: ${message}`, fields });
}
