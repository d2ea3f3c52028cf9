import { startAi } from "../e2e/mocks/ai.ts";
import { startDuffel } from "../e2e/mocks/duffel.ts";
import { launch } from "./launcher/launch.ts";
import { ensureChromium } from "./testing/browser.ts";
import { runCommand } from "./testing/run-command.ts";

// npm run e2e [-- filters]: the journeys in a real browser, on a production build, the local services and vendor
// servers of our own that speak the vendors' protocols.
const browser = ensureChromium();
const [openAi, duffel] = await Promise.all([startAi(), startDuffel()]);
const port = process.env.E2E_PORT ?? "3400";
const stack = await launch({
  mode: "start",
  isEphemeral: true,
  env: {
    ...process.env,
    PORT: port,
    OPENAI_BASE_URL: `${openAi.url}/v1`,
    DUFFEL_API_URL: duffel.url,
    STYLEGUIDE: "1",
    // Beside a real provider too, so that a journey can see one fail and the other stay.
    SIMULATED_PROVIDERS: "on",
  },
  onCrash: (message) => {
    console.error(message);
    process.exitCode = 1;
  },
});
const { code } = await runCommand({
  command: "playwright",
  args: ["test", ...process.argv.slice(2)],
  env: {
    ...process.env,
    E2E_BASE_URL: stack.url,
    E2E_OPENAI_URL: openAi.url,
    PLAYWRIGHT_CHROMIUM_PATH: browser,
  },
});
await stack.stop();
await Promise.all([openAi.close(), duffel.close()]);
process.exit(code);
