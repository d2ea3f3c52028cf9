import { expect, expectAccessible, planTrip, test } from "./fixtures";

test("the palette goes to a day of the trip and to settings with the keyboard alone, and gives the focus back", async ({
  page,
}) => {
  await planTrip(page);
  await page.keyboard.press("ControlOrMeta+k");
  const field = page.getByRole("combobox", { name: "Search commands, trips and places" });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill("thu");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^Thu/ }).first()).toBeFocused();

  await page.getByRole("button", { name: "Search or do" }).click();
  await expect(page.getByRole("group", { name: "Recent" }).getByRole("option")).toHaveCount(1);
  await field.fill("porto");
  await expect(page.getByRole("option", { name: /Plan a trip to Porto/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Search or do" })).toBeFocused();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText("Search or do");
  await expectAccessible(page);
});
