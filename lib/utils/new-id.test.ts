import { expect, test, vi } from "vitest";
import { z } from "zod";
import { newId } from "./new-id.ts";

test("an id is a UUID, also where the browser has no function for it", () => {
  expect(z.uuidv4().safeParse(newId()).success).toBe(true);
  const { crypto: real } = globalThis;
  vi.stubGlobal("crypto", {
    getRandomValues: (array: Uint8Array<ArrayBuffer>) => real.getRandomValues(array),
  });
  const ids = Array.from({ length: 100 }, newId);
  vi.unstubAllGlobals();
  expect(ids.every((id) => z.uuidv4().safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(100);
});
