import { expect, expectAccessible, expectNoSidewaysScroll, planTrip, test } from "./fixtures";
import { duffelTestToken } from "./mocks/duffel";
import { liteapiTestKey } from "./mocks/liteapi";

test("a flight is searched, filtered in the address, chosen there and back, and added to a trip", async ({
  page,
}) => {
  await planTrip(page);
  await page.goto("/flights");
  await page.getByLabel("From", { exact: true }).fill("Berlin");
  await page.getByLabel("To", { exact: true }).fill("LIS");
  await page.getByLabel("Departure", { exact: true }).fill("2027-05-11");
  await page.locator("input[name=return]").fill("2027-05-15");
  await page.getByRole("button", { name: "Search flights" }).click();
  await expect(page).toHaveURL(/legs=BER-LIS-2027-05-11\.LIS-BER-2027-05-15/);
  const flights = page.getByRole("list", { name: "Flights found" });
  await expect(flights.getByRole("article").first()).toBeVisible();
  const all = await flights.getByRole("article").count();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole("button", { name: "Stops", exact: true }).click();
  await page.getByRole("radio", { name: /Nonstop/ }).click();
  await expect(page).toHaveURL(/stops=0/);
  await page.keyboard.press("Escape");
  await expect.poll(() => flights.getByRole("article").count()).toBeLessThan(all);
  await expect(flights.getByText(/stop,/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("button", { name: "Remove the filter: Nonstop" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("button", { name: "Remove the filter: Nonstop" })).toHaveCount(0);
  // Back over a reload fetches the page anew; what is chosen before it is there would be taken back by it.
  await page.waitForLoadState("networkidle");

  for (const step of ["Flight 1 of 2", "Flight 2 of 2"]) {
    await expect(page.getByText(step)).toBeVisible();
    await flights.getByRole("article").first().getByRole("button").first().click();
    await expect(flights.getByRole("columnheader", { name: /Light.*simulated/ })).toBeVisible();
    await flights.getByRole("button", { name: /Select.*Light/ }).click();
  }
  const chosen = page.getByRole("region", { name: "Your flights" });
  await expect(chosen).toContainText("simulated");
  await chosen.getByRole("button", { name: /Add to trip/ }).click();
  await expect(chosen.getByText("Added.")).toBeVisible();
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
  await page.getByLabel("From", { exact: true }).fill("Xqzyw");
  await page.getByLabel("To", { exact: true }).fill("LIS");
  await page.getByLabel("Departure", { exact: true }).fill("2027-05-11");
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

  await page.goto("/flights?legs=BER-LIS-2027-05-11&adults=1");
  const flights = page.getByRole("list", { name: "Flights found" });
  await expect(flights.getByRole("article", { name: /Duffel Airways/ }).first()).toBeVisible();
  await expect(flights.getByRole("article", { name: /Simulated/ }).first()).toBeVisible();

  // Duffel's own test route for airlines that do not answer.
  await page.goto("/flights?legs=LIS-STN-2027-05-11&adults=1");
  await expect(flights.getByRole("article", { name: /Simulated/ }).first()).toBeVisible();
  const failure = page.getByRole("alert").filter({ hasText: "Duffel is not reachable right now." });
  await expect(failure).toContainText("the other list is complete");
  await expect(failure.getByRole("button", { name: "Retry" })).toBeVisible();
  await expect(flights.getByRole("article", { name: /Duffel Airways/ })).toHaveCount(0);
});

test("stays and flights of one key stand beside the others; nothing available and a failure are told apart", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "The same faces as with Duffel, which a phone shows too.");
  await planTrip(page);
  await page.goto("/settings/keys");
  const card = page.getByRole("article", { name: "LiteAPI" });
  await card.getByLabel("LiteAPI key").fill(liteapiTestKey);
  await card.getByRole("button", { name: "Save and check" }).click();
  await expect(card.getByText("•••• cdef")).toBeVisible();

  const stay = (checkIn: string) => `/hotels?city=lisbon&in=${checkIn}&out=2027-05-20&adults=2`;
  await page.goto(stay("2027-05-11"));
  const garden = page.getByRole("article", { name: /Stand-in Garden/ });
  await expect(garden).toContainText("8.4");
  await expect(page.getByRole("article", { name: /Simulated stay/ }).first()).toBeVisible();

  await page.goto(stay("2027-05-13"));
  await expect(page.getByRole("article", { name: /Simulated stay/ }).first()).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "LiteAPI" })).toHaveCount(0);

  await page.goto(stay("2027-05-16"));
  await expect(
    page.getByRole("alert").filter({ hasText: "LiteAPI is not reachable right now." }),
  ).toBeVisible();
  await expect(page.getByRole("article", { name: /Simulated stay/ }).first()).toBeVisible();

  await page.goto("/flights?legs=BER-LIS-2027-05-11.LIS-BER-2027-05-15&adults=2");
  const flights = page.getByRole("list", { name: "Flights found" });
  await expect(flights.getByRole("article", { name: /Stand-in Air/ }).first()).toBeVisible();
});
