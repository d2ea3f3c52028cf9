import { expect, expectAccessible, expectNoSidewaysScroll, planTrip, test } from "./fixtures";
import { duffelTestToken } from "./mocks/duffel";

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

test("with one provider down its own offers are missing, the page says so, and the others stay", async ({
  page,
}) => {
  await planTrip(page);
  await page.goto("/settings/keys");
  const card = page.getByRole("article", { name: "Duffel" });
  await card.getByLabel("Duffel key").fill(duffelTestToken);
  await card.getByRole("button", { name: "Save and check" }).click();
  await expect(card.getByText("•••• cdef")).toBeVisible();

  const search = async (from: string, to: string) => {
    await page.goto("/flights");
    await page.getByLabel("From").fill(from);
    await page.getByLabel("To", { exact: true }).fill(to);
    await page.getByLabel("Departure").fill("2027-05-11");
    await page.getByRole("button", { name: "Search flights" }).click();
  };
  await search("BER", "LIS");
  await expect(page.getByRole("article").filter({ hasText: "Duffel Airways" }).first()).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: "simulated" }).first()).toBeVisible();

  // Duffel's own test route for airlines that do not answer.
  await search("LIS", "STN");
  await expect(page.getByRole("article").filter({ hasText: "simulated" }).first()).toBeVisible();
  await expect(page.getByText(/Duffel/i).first()).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: "Duffel Airways" })).toHaveCount(0);
});
