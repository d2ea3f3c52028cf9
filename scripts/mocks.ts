import { startMocks } from "../e2e/mocks/server.ts";
import { vendors } from "../e2e/mocks/vendors.ts";

// npm run mocks: vendors' stand-ins for developers. PORT chooses the port; the page there lists what can be done.
const mocks = await startMocks({ vendors, port: Number(process.env.PORT ?? 4010) });
console.log(`Stand-in vendors: ${mocks.url}\n`);
for (const [variable, value] of Object.entries(mocks.environment())) console.log(`${variable}=${value}`);
