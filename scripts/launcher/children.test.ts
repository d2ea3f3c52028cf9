import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createChildren, projectRoot } from "./children.ts";

const folder = mkdtempSync(join(projectRoot, "node_modules/.children-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script({ name, code }: { name: string; code: string }): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return relative(projectRoot, path);
}

describe("the processes of one start", () => {
  it("reads the first line that a child prints", async () => {
    const children = createChildren({ onCrash: () => {} });
    const line = await children.startAndRead({
      name: "One",
      script: script({
        name: "speaks",
        code: `process.stdout.write('{"a'); setTimeout(() => console.log('":1}\\nmore'), 20); process.stdin.resume();`,
      }),
    });
    expect(line).toBe('{"a":1}');
    await children.stop();
  });

  it("reports a child that ends by itself, by name and with its reason", async () => {
    const crash = Promise.withResolvers<string>();
    const children = createChildren({ onCrash: crash.resolve });
    children.start({ name: "The third", script: script({ name: "fails", code: "process.exit(3)" }) });
    expect(await crash.promise).toBe("The third ended unexpectedly (code 3).");
  });

  it("stops a child that does not listen to a kind word, and reports no crash", async () => {
    const crashes: string[] = [];
    const children = createChildren({ onCrash: (message) => crashes.push(message), patienceMs: 200 });
    const child = children.start({
      name: "Deaf",
      script: script({
        name: "deaf",
        code: `process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("up");`,
      }),
    });
    if (child.stdout) await once(child.stdout, "data");
    await children.stop();
    expect(child.signalCode).toBe("SIGKILL");
    expect(crashes).toEqual([]);
  });
});
