import { defineConfig } from "@playwright/test";
import { launchArgs } from "./scripts/testing/browser.ts";

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;
const launchOptions = { args: launchArgs, ...(executablePath ? { executablePath } : {}) };

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["./scripts/testing/tally-playwright.ts"]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    trace: "retain-on-failure",
    launchOptions,
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
});
