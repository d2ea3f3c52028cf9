import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

for (const theme of ["light", "dark"] as const) {
  test(`every primitive is accessible and fits in the ${theme} theme`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
    await page.goto("/styleguide");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.getByRole("button", { name: "Open the dialog" }).click();
    await expect(page.getByRole("dialog", { name: "Delete your account?" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Open the dialog" })).toBeFocused();

    await page.getByRole("button", { name: "More actions" }).press("ArrowDown");
    await expect(page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "live" }).click();
    await expect(page.getByRole("dialog", { name: "How this is known" })).toContainText("€412");
    await expectAccessible(page);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Show a toast" }).click();
    await expect(page.getByRole("status", { name: "Notices" })).toContainText("Moved to Thursday.");
    // A toast under the pointer waits: on a slow machine axe takes longer than it stays.
    await page.getByText("Moved to Thursday.").hover();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("status", { name: "Notices" })).toContainText("Moved back.");
  });
}

test("a place is completed and chosen with the keyboard alone", async ({ page }) => {
  await page.goto("/styleguide");
  await page.getByLabel("From").fill("lisb");
  await expect(page.getByRole("option", { name: /LIS/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("From")).toHaveValue(/\(LIS\)$/);
});

test("two days are chosen in the calendar with the keyboard alone", async ({ page }) => {
  await page.goto("/styleguide");
  await page.getByRole("button", { name: "Dates", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: /, 3 May 2027/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /, 3 May 2027/ }).focus();
  await page.keyboard.press("Enter");
  // The first day taken, the calendar stands on the next one.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Dates", exact: true })).toContainText(
    "Mon 3 May – Tue 11 May 2027",
  );
});

test("the sheet goes through its stops by press and by arrow keys", async ({ page }) => {
  await page.goto("/styleguide");
  await page.getByRole("button", { name: "Show the sheet" }).click();
  const sheet = page.getByRole("region", { name: "Plan" });
  await sheet.getByRole("button", { name: "Panel is half as high: make it full" }).press("ArrowDown");
  await expect.poll(async () => (await sheet.boundingBox())?.height).toBe(96);
  await sheet.getByRole("button", { name: "Panel is small: make it half as high" }).click();
  await expect.poll(async () => (await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(300);
});
