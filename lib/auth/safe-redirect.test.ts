import { expect, test } from "vitest";
import { safeRedirect } from "./safe-redirect";

test.each(["/trips", "/trips/1?day=2#map", "/flights?from=BER"])(
  "%s is inside the site and stays",
  (target) => {
    expect(safeRedirect({ target })).toBe(target);
  },
);

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "\\/evil.example",
  "javascript:alert(1)",
  "/..//evil.example",
  "trips",
  "",
  undefined,
  null,
  ["/trips"],
])("%s leads out or nowhere and becomes the fallback", (target) => {
  expect(safeRedirect({ target, fallback: "/home" })).toBe("/home");
});
