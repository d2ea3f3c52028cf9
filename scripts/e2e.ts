import { aiTestKey } from "../e2e/mocks/ai.ts";
import { startMocks } from "../e2e/mocks/server.ts";
import { vendors } from "../e2e/mocks/vendors.ts";
import { launch } from "./launcher/launch.ts";
import { ensureChromium } from "./testing/browser.ts";
import { runCommand } from "./testing/run-command.ts";

// npm run e2e [-- filters]: the journeys in a real browser, on a production build, the local services and vendor
// servers of our own that speak the vendors' protocols.
const browser = ensureChromium();
const mocks = await startMocks({ vendors });
const port = process.env.E2E_PORT ?? "3400";
const stack = await launch({
  mode: "start",
  isEphemeral: true,
  env: {
    ...process.env,
    PORT: port,
    ...mocks.environment(),
    // The operator's model, for travellers who agree to it.
    OPENAI_API_KEY: aiTestKey,
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
    E2E_MOCKS_URL: mocks.url,
    PLAYWRIGHT_CHROMIUM_PATH: browser,
  },
});
await stack.stop();
await mocks.close();
process.exit(code);
