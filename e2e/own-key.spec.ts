import { z } from "zod";
import { expect, expectAccessible, openPane, planTrip, test } from "./fixtures";

const key = "sk-test-0123456789abcdef";
const requestsSchema = z.array(
  z.object({ path: z.string(), headers: z.object({ authorization: z.string().optional() }) }),
);

/** How often the model was asked with the key since the vendor's server started. */
async function modelCalls(): Promise<number> {
  const response = await fetch(`${process.env.E2E_MOCKS_URL}/ai/_requests`);
  const requests = requestsSchema.parse(await response.json());
  return requests.filter(
    ({ path, headers }) => path === "/v1/responses" && headers.authorization === `Bearer ${key}`,
  ).length;
}

test.describe.configure({ mode: "serial" });

test("a key is added, used for exactly one request's model call, and deleted", async ({ page }, info) => {
  test.skip(info.project.name !== "desktop", "The vendor's server counts for all, so one project asks it.");
  await planTrip(page);
  const trip = page.url();

  await page.goto("/settings/keys");
  const card = page.getByRole("article", { name: "OpenAI" });
  await card.getByLabel("OpenAI key").fill("sk-test-this-is-wrong");
  await card.getByRole("button", { name: "Save and check" }).click();
  await expect(card.getByRole("alert")).toBeVisible();
  await expect(card.getByRole("status")).toHaveText("Rejected");
  await page.reload();
  await expect(card.getByRole("status")).toHaveText("Not set");
  await card.getByLabel("OpenAI key").fill(key);
  await card.getByRole("button", { name: "Save and check" }).click();
  await expect(card.getByText("•••• cdef")).toBeVisible();

  const before = await modelCalls();
  await page.goto(trip);
  await openPane(page, "Chat");
  const box = page.getByPlaceholder("Ask, or say what to change");
  await box.fill("[[scenario:text]] hello");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Hello from the model.")).toBeVisible();
  expect(await modelCalls()).toBe(before + 1);
  expect(await page.content()).not.toContain(key);

  // With the key there, the traveller still chooses who answers.
  const chat = page.getByRole("complementary", { name: "Chat" });
  const models = page.getByRole("dialog", { name: "Who answers" });
  await chat.getByRole("button", { name: "Who answers: gpt-5.4-mini" }).click();
  await expectAccessible(page);
  await models.getByRole("radio", { name: /^Built-in planner/ }).check();
  await expect(chat.getByRole("button", { name: "Who answers: Built-in planner" })).toBeAttached();
  await page.keyboard.press("Escape");
  await box.fill("what can you do?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(chat.getByText(/I plan trips/)).toBeVisible();
  expect(await modelCalls()).toBe(before + 1);
  await chat.getByRole("button", { name: "Who answers: Built-in planner" }).click();
  await models.getByRole("radio", { name: /^OpenAI.*your own key/ }).check();
  await models.getByLabel("Model", { exact: true }).fill("gpt-5.4-nano");
  await models.getByRole("button", { name: "Use it" }).click();
  await expect(chat.getByRole("button", { name: "Who answers: gpt-5.4-nano" })).toBeAttached();

  await page.goto("/settings/keys");
  await card.getByRole("button", { name: "Delete" }).click();
  await card.getByRole("button", { name: "Delete key" }).click();
  await expect(card.getByText("Not set")).toBeVisible();
  await page.goto(trip);
  await openPane(page, "Chat");
  await box.fill("swap day 2 and 3");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText(/change places/).first()).toBeVisible();
  expect(await modelCalls()).toBe(before + 1);

  // The operator's model answers only those who chose it, which is their consent.
  await chat.getByRole("button", { name: "Who answers: Built-in planner" }).click();
  await models.getByRole("radio", { name: /By choosing it you agree/ }).check();
  await expect(chat.getByRole("button", { name: "Who answers: gpt-5.4-mini" })).toBeAttached();
  await page.keyboard.press("Escape");
  await box.fill("[[scenario:text]] hello again");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(chat.getByText("Hello from the model.")).toHaveCount(2);
  expect(await modelCalls()).toBe(before + 2);
});
