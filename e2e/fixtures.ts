import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

type Fixtures = { consoleErrors: string[] };

/** A page whose console is listened to: an error there fails the test unless it was asked for. */
export const test = base.extend<Fixtures>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const sentence =
  "5 days in Lisbon for two in May, from Berlin, about 2500 euros, we like food and old towns";

/** Writes the sentence on the start page as a guest and waits until the plan is there. */
export async function planTrip(page: Page, brief = sentence) {
  await page.goto("/");
  await page.getByLabel("Where to, when, with whom").fill(brief);
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.waitForURL(/\/trips\/[0-9a-f-]{36}/);
  await expect(page.getByRole("region", { name: /^Wed/ }).getByRole("article").first()).toBeVisible({
    timeout: 20_000,
  });
}

/** On a phone the trip's parts are tabs; on a wide screen all are there. */
export async function openPane(page: Page, name: "Plan" | "Map" | "Chat") {
  const tab = page.getByRole("tab", { name });
  if (await tab.isVisible()) await tab.click();
}

/**
 * No violation that axe knows of. Two findings are about how menus float and not about what a traveller meets: the list of
 * an open menu stands outside the landmarks, and the guards around it hand the focus on at once.
 */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-base-ui-focus-guard]").analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === "region" && html.includes('role="menu"')))
      .map(({ html }) => `${id}: ${html}`),
  );
  expect(found).toEqual([]);
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page) {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}
