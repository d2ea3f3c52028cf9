import { createHash } from "node:crypto";
import type { Command, RespReply } from "./engine.ts";

const mostScripts = 2048;
const sha1 = (value: Buffer) => createHash("sha1").update(value).digest("hex");
const startsWithShebang = (script: Buffer | undefined): script is Buffer =>
  script?.subarray(0, 2).toString() === "#!";

type Prepared = { command: Command; adapt?: (reply: RespReply) => RespReply };

/**
 * @upstash/ratelimit begins its scripts with "#!lua flags=allow-key-locking", a flag that only Upstash knows. The line
 * is taken off for the engine, and the client's hash of a script is mapped to the engine's, so that EVALSHA, SCRIPT LOAD
 * and SCRIPT EXISTS go on speaking the client's. Also bridges three spellings that the engine lacks.
 */
export function createScriptMap() {
  const engineHashes = new Map<string, string>();

  function strip(script: Buffer): Buffer {
    const lineEnd = script.indexOf(10);
    const stripped = lineEnd < 0 ? Buffer.alloc(0) : script.subarray(lineEnd);
    const oldest = engineHashes.size >= mostScripts ? engineHashes.keys().next().value : undefined;
    if (oldest !== undefined) engineHashes.delete(oldest);
    engineHashes.set(sha1(script), sha1(stripped));
    return stripped;
  }

  const engineHash = (hash: Buffer) =>
    Buffer.from(engineHashes.get(hash.toString("latin1").toLowerCase()) ?? hash);

  function prepareScript(command: Command): Prepared {
    const [name, action, ...rest] = command;
    if (!name || !action) return { command };
    const kind = action.toString("latin1").toUpperCase();
    const [script] = rest;
    if (kind === "LOAD" && startsWithShebang(script)) {
      const value = Buffer.from(sha1(script));
      const adapt = (reply: RespReply): RespReply =>
        reply.kind === "error" ? reply : { kind: "bulk-string", value };
      return { command: [name, action, strip(script)], adapt };
    }
    return { command: kind === "EXISTS" ? [name, action, ...rest.map(engineHash)] : command };
  }

  return (command: Command): Prepared => {
    const [name, first, ...rest] = command;
    if (!name) return { command };
    switch (name.toString("latin1").toUpperCase()) {
      case "EVAL":
      case "EVAL_RO":
        return { command: startsWithShebang(first) ? [name, strip(first), ...rest] : command };
      case "EVALSHA":
      case "EVALSHA_RO":
        return { command: first ? [name, engineHash(first), ...rest] : command };
      case "SCRIPT":
        return prepareScript(command);
      case "ECHO":
        return { command: command.length === 2 ? [Buffer.from("PING"), ...command.slice(1)] : command };
      case "XADD":
      case "XTRIM": {
        // An explicit "=" after MAXLEN or MINID is the default.
        const isDefault = (part: Buffer, index: number) =>
          part.toString() === "=" && /^(?:MAXLEN|MINID)$/i.test(command[index - 1]?.toString("latin1") ?? "");
        return { command: command.filter((part, index) => !isDefault(part, index)) };
      }
      default:
        return { command };
    }
  };
}
