import type { RespReply } from "./engine.ts";

const ok = "OK";

export function errorText({ code, message }: { code?: string | undefined; message: string }): string {
  return code && !message.startsWith(`${code} `) ? `${code} ${message}` : message;
}

function formatDouble(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return String(value);
}

function text(value: Buffer, isBase64: boolean): string {
  return isBase64 ? value.toString("base64") : value.toString("utf8");
}

/**
 * A reply as the value that Upstash's REST API puts under "result", in the shapes of RESP2. With base64 every text is
 * encoded but a bare OK.
 */
export function toResult({
  reply,
  isBase64,
  isTop = true,
}: {
  reply: RespReply;
  isBase64: boolean;
  isTop?: boolean;
}): unknown {
  const nested = (items: RespReply[]) =>
    items.map((item) => toResult({ reply: item, isBase64, isTop: false }));
  switch (reply.kind) {
    case "simple-string":
      return isTop && reply.value === ok ? ok : text(Buffer.from(reply.value), isBase64);
    case "bulk-string":
    case "verbatim":
      return reply.value === null ? null : text(reply.value, isBase64);
    case "integer":
      return Number(reply.value);
    case "double":
      return text(Buffer.from(formatDouble(reply.value)), isBase64);
    case "big-number":
      return text(Buffer.from(String(reply.value)), isBase64);
    case "boolean":
      return reply.value ? 1 : 0;
    case "null":
    case "null-array":
      return null;
    case "array":
    case "set":
      return nested(reply.items);
    case "push":
      return [text(Buffer.from(reply.name), isBase64), ...nested(reply.items)];
    case "map":
    case "flat-pairs":
      return nested(reply.entries.flat());
    case "map-pairs":
      return reply.entries.map(nested);
    case "error":
      return text(Buffer.from(errorText(reply)), isBase64);
  }
}

/** `{"result": …}` or `{"error": …}`. */
export function envelope({
  reply,
  isBase64,
}: {
  reply: RespReply;
  isBase64: boolean;
}): Record<string, unknown> {
  return reply.kind === "error" ? { error: errorText(reply) } : { result: toResult({ reply, isBase64 }) };
}
