import { expect, expectAccessible, expectNoSidewaysScroll, openPane, planTrip, test } from "./fixtures";

test("a guest writes one sentence and gets a complete trip", async ({ page }) => {
  await planTrip(page);
  const plan = page.getByRole("main");
  await expect(plan.getByRole("article", { name: /Berlin.*to Lisbon/ })).toBeVisible();
  await expect(plan.getByRole("article", { name: /Lisbon.*to Berlin/ })).toBeVisible();
  await expect(plan.getByRole("article", { name: /^Simulated stay/ }).first()).toBeVisible();
  await expect(plan.getByText("of €2,500")).toBeVisible();
  for (const day of [/^Tue/, /^Wed/, /^Thu/, /^Fri/, /^Sat/]) {
    expect(await plan.getByRole("region", { name: day }).getByRole("article").count()).toBeGreaterThan(1);
  }
  await expect(plan.getByText("simulated", { exact: true }).first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("a reload finds the trip, and the list shows it", async ({ page }) => {
  await planTrip(page);
  const count = await page.getByRole("article").count();
  await page.reload();
  await expect(page.getByRole("article")).toHaveCount(count);
  await page.goto("/trips");
  await expect(page.getByRole("link", { name: /Lisbon/ })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("a guest signs up and keeps the trip, signs out and in, and it is there", async ({ page }) => {
  await planTrip(page);
  const url = page.url();
  const email = `ana-${crypto.randomUUID()}@example.com`;
  await page.getByRole("link", { name: "Keep your trips" }).click();
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("New password").fill("a long enough password");
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL(/\/trips$/);
  await expect(page.getByRole("link", { name: /Lisbon/ })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/$/);
  await page.goto(url);
  await page.waitForURL(/\/sign-in/);
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password").fill("a long enough password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(url);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("a stranger sees neither the trip nor that it exists", async ({ page, browser, consoleErrors }) => {
  await planTrip(page);
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto("/");
  await stranger.getByLabel("Where to, when, with whom").fill("2 days in Lisbon in June, solo");
  await stranger.getByRole("button", { name: "Plan it" }).click();
  await stranger.waitForURL(/\/trips\//);
  const answer = await stranger.goto(page.url());
  expect(answer?.status()).toBe(404);
  await other.close();
  expect(consoleErrors).toEqual([]);
});

test("the chat changes a day: part of the proposal is accepted, and undone", async ({ page }) => {
  await planTrip(page);
  await openPane(page, "Chat");
  await page.getByLabel("Your message").fill("make day 2 slower");
  await page.getByRole("button", { name: "Send" }).click();
  await openPane(page, "Plan");
  const review = page.getByRole("region", { name: "Proposed changes" });
  await expect(review).toBeVisible({ timeout: 20_000 });
  await review.getByRole("button", { name: "Review" }).click();
  const boxes = review.getByRole("checkbox");
  const count = await boxes.count();
  expect(count).toBeGreaterThan(1);
  await boxes.first().uncheck();
  await review.getByRole("button", { name: `Accept ${count - 1}` }).click();
  await expect(review).toBeHidden();
  await page.getByText("History", { exact: true }).click();
  await expect(page.getByText("from the chat").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("undo", { exact: false }).first()).toBeVisible();
});

test("the plan is changed by hand: added, moved, locked, removed, and undone", async ({ page }) => {
  await planTrip(page);
  const wednesday = page.getByRole("region", { name: /^Wed/ });
  await wednesday.getByRole("button", { name: "+ Add" }).click();
  await wednesday.getByLabel("What").fill("Coffee with Rita");
  await wednesday.getByLabel("From").fill("08:30");
  await wednesday.getByRole("button", { name: "Save" }).click();
  const coffee = page.getByRole("article", { name: "Coffee with Rita" });
  await expect(wednesday.getByRole("article", { name: "Coffee with Rita" })).toBeVisible();
  await coffee.getByLabel("Actions for Coffee with Rita").click();
  await coffee.getByRole("button", { name: "Move to…" }).click();
  await coffee.getByRole("button", { name: /^Fri/ }).click();
  const friday = page.getByRole("region", { name: /^Fri/ });
  await expect(friday.getByRole("article", { name: "Coffee with Rita" })).toBeVisible();
  await expect(page.getByText("Saving")).toBeHidden();
  await page.reload();
  await expect(friday.getByRole("article", { name: "Coffee with Rita" })).toBeVisible();
  await coffee.getByLabel("Actions for Coffee with Rita").click();
  await coffee.getByRole("button", { name: "Remove" }).click();
  await expect(coffee).toBeHidden();
  await expect(page.getByText("Saving")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(friday.getByRole("article", { name: "Coffee with Rita" })).toBeVisible();
});

test("an item is dragged to another day", async ({ page, isMobile }) => {
  test.skip(isMobile, "On touch the item's menu moves it.");
  await planTrip(page);
  const [wednesday, thursday] = [
    page.getByRole("region", { name: /^Wed/ }),
    page.getByRole("region", { name: /^Thu/ }),
  ];
  const last = wednesday.getByRole("article").last();
  const title = (await last.getAttribute("aria-label")) ?? "";
  // Neighbours across the border of two days, so that both are in view while the mouse moves.
  await thursday.getByRole("article").first().scrollIntoViewIfNeeded();
  const [from, to] = [
    await last.getByRole("heading").boundingBox(),
    await thursday.getByRole("article").first().boundingBox(),
  ];
  if (!from || !to) throw new Error("The days are not in view.");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 24, from.y + 24, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + 12, { steps: 8 });
  await page.mouse.up();
  await expect(thursday.getByRole("article", { name: title })).toBeVisible();
  await expect(wednesday.getByRole("article", { name: title })).toBeHidden();
  // The day made room: its stops follow each other, and nothing overlaps.
  const starts = await thursday.getByText(/^\d\d:\d\d–\d\d:\d\d$/).allTextContents();
  expect(starts).toEqual([...starts].sort());
  await expect(page.getByRole("button", { name: /^Plan health/ })).not.toContainText("not work");
  await expect(page.getByText("Saving")).toBeHidden();
  await page.reload();
  await expect(thursday.getByRole("article", { name: title })).toBeVisible();
});

test("the map draws the stops of the plan with the list's numbers", async ({ page }) => {
  await planTrip(page);
  await openPane(page, "Map");
  const map = page.getByRole("region", { name: "Map of the trip" });
  await expect(map.getByRole("button", { name: /Dinner/ }).first()).toBeVisible();
  await expect(map.getByText("no streets")).toBeVisible();
});

test("the start page is accessible and fits", async ({ page }) => {
  await page.goto("/");
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  for (const path of ["/sign-in", "/sign-up", "/reset-password"]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});
