import { expect, test } from "vitest";
import { readWidths, writeWidths } from "./widths";

test("the panes come back as they were left, within what fits", () => {
  const widths = { chat: 300, plan: 640, isChatOpen: false };
  expect(readWidths(writeWidths(widths))).toEqual(widths);
  expect(readWidths("9999.1.1")).toEqual({ chat: 560, plan: 400, isChatOpen: true });
});

test.each([undefined, "", "300", "a.b.c", "300.500.1; x", "-1.500.1"])(
  "%s is no memory: the panes are as usual",
  (cookie) => {
    expect(readWidths(cookie)).toEqual({ chat: 360, plan: 580, isChatOpen: true });
  },
);
