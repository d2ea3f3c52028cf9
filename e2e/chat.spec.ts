import { expect, expectAccessible, expectNoSidewaysScroll, openPane, planTrip, test } from "./fixtures";

test.beforeEach(async ({ page }) => {
  await planTrip(page);
  await openPane(page, "Chat");
});

test("an answer says what was done, by whom, and what was found; a place goes to a day and back", async ({
  page,
}) => {
  const chat = page.getByRole("complementary", { name: "Chat" });
  await chat.getByText(/^\d+ steps$/).click();
  await expect(chat.getByText("Planned the days")).toBeVisible();
  await expect(chat.getByRole("paragraph").filter({ hasText: "Built-in planner" })).toBeVisible();
  await chat.getByText(/places found in Lisbon/).click();
  const add = chat.getByRole("button", { name: /^Add to a day: / }).first();
  const title = ((await add.getAttribute("aria-label")) ?? "").replace("Add to a day: ", "");
  await add.click();
  await page.getByRole("menuitem", { name: /^Wed/ }).click();
  await expect(page.getByText("Saving")).toBeHidden();
  await openPane(page, "Plan");
  const wednesday = page.getByRole("region", { name: /^Wed/ });
  await expect(wednesday.getByRole("article", { name: title })).toBeVisible();
  await page.getByRole("status", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(wednesday.getByRole("article", { name: title })).toBeHidden();
});

test("what was found is compared and another stay goes into the plan, in the place of the first, and back", async ({
  page,
}) => {
  const chat = page.getByRole("complementary", { name: "Chat" });
  await chat.getByText(/flights? found, BER → LIS/).click();
  await expect(chat.getByText("cheapest").first()).toBeVisible();
  await expect(chat.getByText("In the plan").first()).toBeVisible();
  await chat.getByText(/stays found in Lisbon/).click();
  const use = chat.getByRole("button", { name: /^Put into the plan: Simulated stay/ }).last();
  const title = ((await use.getAttribute("aria-label")) ?? "").replace("Put into the plan: ", "");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await use.click();
  await expect(page.getByText("Saving")).toBeHidden();
  await openPane(page, "Plan");
  // The stay, and the ways that lead to it and from it.
  const first = page.getByRole("article", { name: /Simulated stay 12,/ });
  await expect(page.getByRole("article", { name: title, exact: true })).toBeVisible();
  await expect(page.getByRole("article", { name: `Lisbon airport (LIS) to ${title}` })).toBeVisible();
  await expect(first).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await page.getByRole("status", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("article", { name: title })).toHaveCount(0);
  await expect(first).toHaveCount(3);
});

test("a place that is not for us goes, and comes back", async ({ page }) => {
  const chat = page.getByRole("complementary", { name: "Chat" });
  await chat.getByText(/places found in Lisbon/).click();
  const not = chat.getByRole("button", { name: /is not for us$/ });
  const name = (await not.first().getAttribute("aria-label")) ?? "";
  await not.first().click();
  await expect(chat.getByRole("button", { name })).toBeHidden();
  await page.getByRole("status", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(chat.getByRole("button", { name })).toBeVisible();

  // What stays away is told to the planner.
  await not.first().click();
  const asked = page.waitForRequest("**/api/chat");
  await page.getByLabel("Your message").fill("what can you do?");
  await page.getByRole("button", { name: "Send" }).click();
  expect((await asked).postDataJSON().notForUs).toHaveLength(1);
});

test.describe("with a keyboard", () => {
  test.skip(({ isMobile }) => isMobile, "A phone has none.");

  test("with the keyboard alone a thing of the trip is named, a draft outlives a reload, a message is said anew", async ({
    page,
  }) => {
    const field = page.getByLabel("Your message");
    await field.fill("remove @lx");
    await expect(page.getByRole("option", { name: "LX Factory" })).toBeVisible();
    await expectAccessible(page);
    await field.press("Enter");
    await expect(field).toHaveValue("remove LX Factory ");
    // In the middle of a sentence too.
    await field.fill(" please");
    await field.press("Home");
    await field.pressSequentially("remove @lx");
    await field.press("Enter");
    await expect(field).toHaveValue("remove LX Factory please");
    await field.fill("remove LX Factory ");
    await page.reload();
    await openPane(page, "Chat");
    await expect(field).toHaveValue("remove LX Factory ");
    await field.fill("/sw");
    await field.press("Enter");
    await expect(field).toHaveValue("Swap day 2 and 3 ");
    await field.press("Enter");
    const review = page.getByRole("region", { name: "Proposed changes" });
    await expect(review).toBeVisible({ timeout: 20_000 });
    await review.getByRole("button", { name: "Discard" }).click();

    await page.getByRole("button", { name: "Edit this message" }).click();
    await expect(field).toHaveValue("Swap day 2 and 3");
    await field.fill("start later in the morning");
    await field.press("Enter");
    const said = page.getByRole("complementary", { name: "Chat" }).getByRole("listitem");
    await expect(said.filter({ hasText: "start later in the morning" })).toBeVisible();
    await expect(review).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await openPane(page, "Chat");
    await expect(said.filter({ hasText: "start later in the morning" })).toBeVisible();
    await expect(said.filter({ hasText: "Swap day 2 and 3" })).toHaveCount(0);
  });
});

test("what is selected is meant by it, once it is named as the subject", async ({ page }) => {
  await openPane(page, "Plan");
  const stop = page.getByRole("region", { name: /^Wed/ }).getByRole("article", { name: "MAAT" });
  await stop.getByRole("button", { pressed: false }).first().click();
  await expect(page).toHaveURL(/item=/);
  await openPane(page, "Chat");
  const chat = page.getByRole("complementary", { name: "Chat" });
  await chat.getByRole("button", { name: "MAAT", exact: true }).click();
  await expect(chat.getByRole("button", { name: "MAAT", pressed: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Your message").fill("remove it");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(chat.getByText("remove it (MAAT)")).toBeVisible();
  const review = page.getByRole("region", { name: "Proposed changes" });
  await expect(review).toBeVisible({ timeout: 20_000 });
  await expect(review.getByText("1 change proposed")).toBeVisible();
});

test("conversations are made, named, found, and deleted with a way back", async ({ page }) => {
  const chat = page.getByRole("complementary", { name: "Chat" });
  await chat.getByRole("button", { name: "New conversation" }).last().click();
  await expect(chat.getByText(/Say where you would like to go/)).toBeVisible();
  await page.getByLabel("Your message").fill("what can you do?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(chat.getByText(/I plan trips/)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await openPane(page, "Chat");
  await expect(chat.getByText(/I plan trips/)).toBeVisible();

  await chat.getByRole("button", { name: "Conversations of this trip" }).click();
  const list = page.getByRole("dialog", { name: "Conversations" });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await list.getByRole("button", { name: "Rename what can you do?" }).click();
  await list.getByLabel("Name", { exact: true }).fill("Questions");
  await list.getByLabel("Name", { exact: true }).press("Enter");
  await expect(list.getByRole("button", { name: "Questions", exact: true })).toBeVisible();
  await list.getByLabel("Search conversations").fill("lisbon");
  await expect(list.getByRole("button", { name: "Questions", exact: true })).toBeHidden();
  await list.getByLabel("Search conversations").fill("");
  await list.getByRole("button", { name: "Delete Questions" }).click();
  await expect(chat.getByText(/Your plan for Lisbon/)).toBeVisible();
  await page.getByRole("status", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await chat.getByRole("button", { name: "Conversations of this trip" }).click();
  await expect(list.getByRole("button", { name: "Questions", exact: true })).toBeVisible();

  // Not undone, it is deleted when the notice has gone.
  await list.getByRole("button", { name: "Delete Questions" }).click();
  const deleted = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("status", { name: "Notices" }).getByRole("button", { name: "Close" }).click();
  await deleted;
  await page.reload();
  await openPane(page, "Chat");
  await chat.getByRole("button", { name: "Conversations of this trip" }).click();
  await expect(list.getByRole("button", { name: /^5 days in Lisbon/ })).toBeVisible();
  await expect(list.getByRole("button", { name: "Questions", exact: true })).toHaveCount(0);
});

test("too many messages: the wait is counted down and nothing is lost", async ({ page, consoleErrors }) => {
  await page.route("**/api/chat", (route) =>
    route.fulfill({
      status: 429,
      headers: { "content-type": "application/problem+json", "retry-after": "3" },
      body: JSON.stringify({
        type: "urn:tripsage:problem:rate_limited",
        title: "Too many requests",
        status: 429,
        detail: "That was too much at once.",
        code: "rate_limited",
        requestId: "test",
        retryAfter: 3,
      }),
    }),
  );
  await page.getByLabel("Your message").fill("make day 2 slower");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("That was too much at once.")).toBeVisible();
  await expect(page.getByText(/^Try again in \d seconds?$/)).toBeVisible();
  await expect(page.getByLabel("Your message")).toHaveValue("make day 2 slower");
  await expect(page.getByRole("button", { name: "Send" })).toBeDisabled();
  await page.unroute("**/api/chat");
  await page.reload();
  await openPane(page, "Chat");
  await expect(page.getByLabel("Your message")).toHaveValue("make day 2 slower");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("region", { name: "Proposed changes" })).toBeVisible({ timeout: 20_000 });
  consoleErrors.length = 0;
});

test.describe("the line and the tabs", () => {
  test.skip(({ isMobile }) => isMobile, "The same on any window.");

  test("a line that tears in the middle of an answer: the answer is fetched, not asked for twice", async ({
    page,
    consoleErrors,
  }) => {
    const asked: string[] = [];
    await page.route("**/api/chat", async (route) => {
      asked.push(route.request().postData() ?? "");
      // The server has it and answers; the browser hears nothing of it.
      await route.fetch();
      await route.abort("connectionreset");
    });
    await page.getByLabel("Your message").fill("make day 2 slower");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("button", { name: "Try again" }).click();
    const review = page.getByRole("region", { name: "Proposed changes" });
    await expect(review).toBeVisible({ timeout: 20_000 });
    expect(asked).toHaveLength(1);
    await expect(page.getByRole("button", { name: "Another answer" })).toBeVisible();
    consoleErrors.length = 0;
  });

  test("a second tab's new conversation does not take the place of the one that is read", async ({
    page,
    context,
  }) => {
    const second = await context.newPage();
    await second.goto(page.url());
    await openPane(second, "Chat");
    const there = second.getByRole("complementary", { name: "Chat" });
    await there.getByRole("button", { name: "New conversation" }).last().click();
    await second.getByLabel("Your message").fill("make day 2 slower");
    await second.getByRole("button", { name: "Send" }).click();
    await expect(second.getByRole("region", { name: "Proposed changes" })).toBeVisible({ timeout: 20_000 });
    const here = page.getByRole("complementary", { name: "Chat" });
    await page.getByLabel("Your message").fill("what can you do?");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(here.getByText(/I plan trips/)).toBeVisible({ timeout: 20_000 });
    await expect(here.getByText(/Your plan for Lisbon/)).toBeVisible();
    await expect(page.getByRole("region", { name: "Proposed changes" })).toBeVisible();
    await expect(here.getByText(/Your plan for Lisbon/)).toBeVisible();
  });
});

test("the end of the answer is in view, and what was read stays in view after a reload", async ({ page }) => {
  await expect(page.getByRole("button", { name: "Another answer" })).toBeInViewport();
  await page.getByLabel("Your message").fill("what can you do?");
  await page.getByRole("button", { name: "Send" }).click();
  const chat = page.getByRole("complementary", { name: "Chat" });
  await expect(chat.getByText(/I plan trips/)).toBeVisible({ timeout: 20_000 });
  const log = chat
    .locator("[tabindex='0']")
    .filter({ has: page.getByRole("list") })
    .first();
  await log.evaluate((element) => element.scrollTo({ top: 40 }));
  await expect.poll(() => log.evaluate(({ scrollTop }) => scrollTop)).toBe(40);
  await page.reload();
  await openPane(page, "Chat");
  await expect.poll(() => log.evaluate(({ scrollTop }) => scrollTop)).toBe(40);
});
