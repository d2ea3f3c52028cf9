import type { Vendor } from "./vendor.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const plain = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
const items = (lines: readonly string[]) => lines.map((line) => `<li>${plain(line)}</li>`).join("");

/** The page of `npm run mocks`: which vendors answer, what can be made to happen, and how the application is led here. */
export function scenarioPage({
  vendors,
  faults,
  environment,
}: {
  vendors: readonly Vendor[];
  faults: readonly string[];
  environment: Record<string, string>;
}): string {
  const sections = vendors.map(
    ({ name, title, scenarios }) =>
      `<section><h2>${plain(title)} <code>/${name}</code></h2><ul>${items(scenarios)}</ul>
<p><a href="/${name}/_requests">Requests so far</a></p></section>`,
  );
  const variables = Object.entries(environment).map(([variable, value]) => `${variable}=${value}`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stand-in vendors</title>
<style>body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
pre{overflow:auto;padding:1rem;border:1px solid}</style>
<h1>Stand-in vendors</h1>
<p>They speak the vendors' protocols and keep their state in memory. Put this into <code>.env.local</code> and start
the application:</p><pre>${plain(variables.join("\n"))}</pre>
<h2>Faults</h2><p>Any request with the header <code>x-mock-fault</code> fails as it says. For the next requests of the
application: <code>curl -d '{"vendor":"duffel","fault":"stall","times":1}' -H content-type:application/json
/_control/faults</code>. The clock: <code>/_control/clock</code> with <code>{"now": 1800000000000}</code>.</p>
<ul>${items(faults)}</ul>
${sections.join("\n")}
</html>`;
}
