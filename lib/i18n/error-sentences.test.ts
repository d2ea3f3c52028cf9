import { expect, test } from "vitest";
import { AppError } from "../errors/app-error";
import { errorSentences } from "./error-sentences";

test("a failure without a sentence of its own is told by its code", () => {
  expect(errorSentences({ error: new AppError("rate_limited"), locale: "de" })).toEqual({
    message: "Zu viele Anfragen. Bitte warte einen Moment.",
  });
});

test("a known sentence is translated, an unknown one stays as it was thrown", () => {
  const known = new AppError("bad_input", { message: "The mail address or the password is wrong." });
  expect(errorSentences({ error: known, locale: "es" }).message).toBe(
    "El correo o la contraseña no son correctos.",
  );
  const unknown = new AppError("conflict", { message: "Casa do Alentejo is locked." });
  expect(errorSentences({ error: unknown, locale: "es" }).message).toBe("Casa do Alentejo is locked.");
});

test("wrong fields are told one by one, the first also as the message, without its technical name", () => {
  const error = new AppError("bad_input", {
    message: "email: …",
    fields: { email: "Enter a valid mail address." },
  });
  expect(errorSentences({ error, locale: "de" })).toEqual({
    message: "Gib eine gültige E-Mail-Adresse ein.",
    fields: { email: "Gib eine gültige E-Mail-Adresse ein." },
  });
});
