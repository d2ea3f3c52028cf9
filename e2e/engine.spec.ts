import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, planTrip, test } from "./fixtures";

/** Gives a stop other times through its form, as a traveller who does not look at opening hours. */
async function setTimes({ page, stop, from, to }: { page: Page; stop: string; from: string; to: string }) {
  const card = page.getByRole("article", { name: stop, exact: true });
  await card.getByLabel(`Actions for ${stop}`).click();
  await card.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("From", { exact: true }).fill(from);
  await page.getByLabel("To", { exact: true }).fill(to);
  await page.getByRole("button", { name: "Save" }).click();
}

/** The first stops of a day that are places: their numbers stand on the map too. */
async function stopsOf(day: Locator): Promise<string[]> {
  const cards = day.getByRole("article").filter({ hasText: "usually open" });
  return cards.evaluateAll((all) => all.map((card) => card.getAttribute("aria-label") ?? ""));
}

const health = (page: Page) => page.getByRole("button", { name: /^Plan health/ });

test("what is closed is found at once, and its fix is previewed, accepted and undone", async ({ page }) => {
  await planTrip(page);
  await expect(health(page)).toContainText("Nothing found");
  const [stop = ""] = await stopsOf(page.getByRole("region", { name: /^Thu/ }));
  await setTimes({ page, stop, from: "05:00", to: "06:00" });
  await expect(health(page)).toContainText(/does not work|do not work/);
  const card = page.getByRole("article", { name: stop, exact: true });
  await card.getByText("does not work").click();
  await expect(card.getByText("usually closed for part of that time").first()).toBeVisible();
  await expectAccessible(page);
  await card
    .getByRole("button", { name: /^Preview fix: Start at/ })
    .first()
    .click();
  const review = page.getByRole("region", { name: "Proposed changes" });
  await expect(review.getByText("1 change proposed")).toBeVisible();
  await review.getByRole("button", { name: "Accept all" }).click();
  await expect(review).toBeHidden();
  await expect(card.getByText("usually closed for part of that time")).toHaveCount(0);
  await expect(page.getByText("Saving")).toBeHidden();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(card.getByText("does not work")).toBeVisible();
});

test("a day is optimised in the browser: reasons, part of it accepted, one undo", async ({ page }) => {
  await planTrip(page);
  const thursday = page.getByRole("region", { name: /^Thu/ });
  const stops = (await stopsOf(thursday)).slice(0, 2);
  for (const stop of stops) await setTimes({ page, stop, from: "05:00", to: "06:00" });
  await expect(page.getByText("Saving")).toBeHidden();
  await thursday.getByRole("button", { name: "Optimise this day" }).click();
  const review = page.getByRole("region", { name: "Proposed changes" });
  await review.getByRole("button", { name: "Review" }).click();
  const boxes = review.getByRole("checkbox");
  const count = await boxes.count();
  expect(count).toBeGreaterThan(1);
  await expect(review.getByText(/^Moved to \d\d:\d\d: closed at 05:00/).first()).toBeVisible();
  await boxes.first().uncheck();
  await review.getByRole("button", { name: `Accept ${count - 1}` }).click();
  await expect(review).toBeHidden();
  await expect(thursday.getByText("05:00–06:00")).toHaveCount(1);
  await expect(page.getByText("Saving")).toBeHidden();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(thursday.getByText("05:00–06:00")).toHaveCount(2);
});

test("a plan that works has nothing to optimise, and the page says so", async ({ page }) => {
  await planTrip(page);
  await page.getByRole("button", { name: "Optimise the trip" }).click();
  await expect(page.getByText(/^Nothing to improve: the trip/)).toBeVisible();
});
