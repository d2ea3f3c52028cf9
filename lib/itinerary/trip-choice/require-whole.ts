import { AppError } from "../../errors/app-error.ts";

/** Refuses a problem with a sentence that says what is wrong with it. */
export function refuse(message: string): never {
  throw new AppError("bad_input", { message });
}

/** Throws `bad_input` unless the value is a whole number within the bounds; NaN and infinity are none. */
export function requireWhole({
  value,
  min,
  max,
  what,
}: {
  value: number;
  min: number;
  max: number;
  what: string;
}): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    refuse(`${what} is a whole number from ${min} to ${max}.`);
  }
}

/** Throws `bad_input` when there are too many or the same id twice. */
export function requireDistinct({
  ids,
  most,
  what,
}: {
  ids: readonly string[];
  most: number;
  what: string;
}): void {
  if (ids.length > most) refuse(`There are at most ${most} ${what} in one problem.`);
  if (new Set(ids).size !== ids.length) refuse(`Two ${what} have the same id.`);
}
