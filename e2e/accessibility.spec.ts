import { expect, expectAccessible, expectNoSidewaysScroll, planTrip, test } from "./fixtures";

const pages = [
  "/sign-in",
  "/sign-up",
  "/reset-password",
  "/trips",
  "/flights",
  "/hotels",
  "/settings",
  "/settings/keys",
];

test("every page is accessible in the dark theme, in German, at 400 % zoom, and lacks no text", async ({
  page,
  context,
  baseURL,
}) => {
  await planTrip(page);
  const trip = new URL(page.url()).pathname;
  const url = baseURL ?? "";
  await context.addCookies([
    { name: "theme", value: "dark", url },
    { name: "locale", value: "de", url },
  ]);
  // 1280 px at 400 % (WCAG 2.2, 1.4.10).
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["/", trip, ...pages]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByRole("main")).toBeVisible();
    await test.step(path, async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
});

test("the language follows the account to another browser", async ({ page, browser, baseURL }, info) => {
  test.skip(info.project.name !== "desktop", "The same on both.");
  const email = `ana-${Date.now()}@example.com`;
  await page.goto("/sign-up");
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("New password").fill("correct horse battery");
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL("**/trips");
  await page.getByLabel("Language").selectOption("es");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");

  const other = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "en-GB" });
  const elsewhere = await other.newPage();
  await elsewhere.goto("/sign-in");
  await elsewhere.getByLabel("Mail address").fill(email);
  await elsewhere.getByLabel("Password").fill("correct horse battery");
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "es");
  await other.close();
});

test("a wrong password is told in the visitor's language, beside the form", async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: "locale", value: "de", url: baseURL ?? "" }]);
  await page.goto("/sign-in");
  await page.getByLabel("E-Mail-Adresse").fill("nobody@example.com");
  await page.getByLabel("Passwort").fill("not the password");
  await page.getByRole("button", { name: "Anmelden" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "E-Mail-Adresse oder Passwort ist falsch.",
  );
});
