import "server-only";
import type { AppError } from "@/lib/errors/app-error";
import { getTranslations } from "./server";

/** What the person in front of the screen reads about a failure, in their language. */
export async function errorSentence(error: AppError): Promise<string> {
  if (error.message !== error.title) return error.message;
  const t = await getTranslations("errors");
  return t(`code.${error.code}`);
}
