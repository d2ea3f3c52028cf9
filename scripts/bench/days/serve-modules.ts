import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "../../..");

/** A module as a browser reads it: without types, packages by the address of their file. */
function toBrowserModule(path: string): string {
  const source = readFileSync(path, "utf8");
  const code = path.endsWith(".ts") ? stripTypeScriptTypes(source) : source;
  return code.replace(/(\bfrom\s*|\bimport\s*)(["'])([a-z@][^"':]*)\2/g, (whole, keyword, quote, name) => {
    if (name.startsWith(".")) return whole;
    const file = fileURLToPath(import.meta.resolve(name, pathToFileURL(path)));
    return `${keyword}${quote}/${relative(root, file)}${quote}`;
  });
}

/** Serves the project's own modules to a browser on this machine, unbundled; answers the address and how to stop. */
export async function serveModules(): Promise<{ url: string; close: () => void }> {
  const server = createServer(({ url = "/" }, answer) => {
    const path = resolve(root, `.${new URL(url, "http://localhost").pathname}`);
    if (url === "/") {
      answer.setHeader("content-type", "text/html").end("<!doctype html><title>Benchmark</title>");
      return;
    }
    try {
      if (!path.startsWith(`${root}/`) || !/\.[cm]?[jt]s$/.test(path)) throw new Error("Not a module.");
      const code = toBrowserModule(path);
      answer.setHeader("content-type", "text/javascript").end(code);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
