import { z } from "zod";
import { expect, openPane, planTrip, test } from "./fixtures";

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
});
