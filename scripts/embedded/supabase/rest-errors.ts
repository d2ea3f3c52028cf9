import { z } from "zod";
import { json } from "./http.ts";

export const databaseErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.string().nullish(),
  hint: z.string().nullish(),
});

export type DatabaseError = z.infer<typeof databaseErrorSchema>;

const statuses: Record<string, number> = {
  "23505": 409,
  "23503": 409,
  "42501": 403,
  "25006": 405,
  "42P01": 404,
  "42883": 404,
  "28000": 403,
  "57014": 504,
};

/** Error classes that are the caller's: bad data, broken constraints, raised exceptions, syntax. */
const callersClasses = ["21", "22", "23", "42", "44", "P0"];

/** A database error as PostgREST reports it. A raised `PTxyz` is the status xyz. */
export function restError({ code, message, detail, hint }: DatabaseError): Response {
  const raised = /^PT(\d{3})$/.exec(code)?.[1];
  const status = raised
    ? Number(raised)
    : (statuses[code] ?? (callersClasses.includes(code.slice(0, 2)) ? 400 : 500));
  return json({ code, message, details: detail ?? null, hint: hint ?? null }, status);
}
