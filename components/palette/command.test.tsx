import { expect, test } from "vitest";
import { type Command, findCommands } from "./command";
import { shortcutOf, shownShortcut } from "./shortcuts";

const command = (title: string, keywords = ""): Command => ({
  id: title,
  group: "actions",
  title,
  keywords,
  run: () => undefined,
});
const commands = [
  command("Go to your trips"),
  command("Trip to Málaga"),
  command("Switch the theme", "dark"),
];
const titles = (text: string) => findCommands({ commands, text }).map(({ title }) => title);

test("a command is found by its words in any order, without accents, and by its keywords", () => {
  expect(titles("malaga tri")).toEqual(["Trip to Málaga"]);
  expect(titles("DARK")).toEqual(["Switch the theme"]);
  expect(titles("paris")).toEqual([]);
});

test("what begins with the text comes first", () => {
  expect(titles("trip")).toEqual(["Trip to Málaga", "Go to your trips"]);
});

test("a key in a field is typing, with the main key it is a shortcut", () => {
  const field = document.createElement("input");
  const key = { metaKey: false, ctrlKey: false, altKey: false, isComposing: false };
  expect(shortcutOf({ ...key, key: "n", target: field })).toBeNull();
  expect(shortcutOf({ ...key, key: "N", target: document.body })).toBe("n");
  expect(shortcutOf({ ...key, key: "k", ctrlKey: true, target: field })).toBe("mod+k");
  expect(shortcutOf({ ...key, key: "Escape", target: document.body })).toBeNull();
});

test("shortcuts are shown as the keyboard has them", () => {
  expect(shownShortcut({ shortcut: "mod+k", isApple: true })).toBe("⌘ K");
  expect(shownShortcut({ shortcut: "mod+k", isApple: false })).toBe("Ctrl K");
});
