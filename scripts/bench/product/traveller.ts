import { type Browser, expect, type Request } from "@playwright/test";
import { duffelTestToken } from "../../../e2e/mocks/duffel.ts";

export const sentence =
  "5 days in Lisbon for two in May, from Berlin, about 2500 euros, we like food and old towns";

/** A guest with a planned trip, in a browser of their own; `cookie` is their session for requests without a browser. */
export type Traveller = {
  tripId: string;
  cookie: string;
  /** From the press on "Plan it" to the first stop on the screen. */
  toFirstStopMs: number;
  /** From the planner's question to the end of its answer, the plan stored. */
  planMs: number;
};

/** Writes the sentence on the start page and waits for the plan. */
export async function planAsGuest({
  browser,
  url,
  keys = false,
}: {
  browser: Browser;
  url: string;
  /** Also saves the vendors' test keys as the traveller's own. */
  keys?: boolean;
}): Promise<Traveller> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel("Where to, when, with whom").fill(sentence);
  const chat = { asked: 0, ended: Promise.withResolvers<number>() };
  const isChat = (request: Request) => request.url().endsWith("/api/chat");
  page.on("request", (request) => {
    if (isChat(request)) chat.asked = performance.now();
  });
  const end = (request: Request) => {
    if (isChat(request)) chat.ended.resolve(performance.now());
  };
  // The browser calls a stream that was read to its last event "failed" when that event came before the end.
  page.on("requestfinished", end).on("requestfailed", end);
  const started = performance.now();
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.waitForURL(/\/trips\/[0-9a-f-]{36}/);
  await expect(page.getByRole("article").first()).toBeVisible({ timeout: 30_000 });
  const toFirstStopMs = performance.now() - started;
  const planMs = (await chat.ended.promise) - chat.asked;
  const tripId = /\/trips\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  if (keys) {
    await page.goto(`${url}/settings/keys`);
    for (const [name, key] of [
      ["OpenAI", "sk-test-0123456789abcdef"],
      ["Duffel", duffelTestToken],
    ] as const) {
      const card = page.getByRole("article", { name });
      await card.getByLabel(`${name} key`).fill(key);
      await card.getByRole("button", { name: "Save and check" }).click();
      await expect(card.getByText("•••• cdef")).toBeVisible();
    }
  }
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  await context.close();
  return { tripId, cookie, toFirstStopMs, planMs };
}
