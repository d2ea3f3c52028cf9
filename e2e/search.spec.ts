import { expect, expectAccessible, expectNoSidewaysScroll, planTrip, test } from "./fixtures";

test("a flight is searched by city and code, and added to a trip with one press", async ({ page }) => {
  await planTrip(page);
  await page.goto("/flights");
  await page.getByLabel("From").fill("Berlin");
  await page.getByLabel("To", { exact: true }).fill("LIS");
  await page.getByLabel("Departure").fill("2027-05-11");
  await page.getByLabel("Return").fill("2027-05-15");
  await page.getByRole("button", { name: "Search flights" }).click();
  const first = page.getByRole("article").first();
  await expect(first).toContainText("simulated");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await first.getByRole("button", { name: /Add to trip.*this flight/ }).click();
  await expect(first.getByText("Added.")).toBeVisible();
});

test("stays are searched by a city's own name", async ({ page }) => {
  await planTrip(page);
  await page.goto("/hotels");
  await page.getByLabel("City").fill("Lisboa");
  await page.getByLabel("Check-in").fill("2027-05-11");
  await page.getByLabel("Check-out").fill("2027-05-15");
  await page.getByRole("button", { name: "Search stays" }).click();
  await expect(page.getByRole("article").first()).toContainText("4 nights");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a place that does not exist is said to be unknown", async ({ page }) => {
  await planTrip(page);
  await page.goto("/flights");
  await page.getByLabel("From").fill("Xqzyw");
  await page.getByLabel("To", { exact: true }).fill("LIS");
  await page.getByLabel("Departure").fill("2027-05-11");
  await page.getByRole("button", { name: "Search flights" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not known" })).toBeVisible();
});
