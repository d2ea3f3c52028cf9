import { z } from "zod";

/** A message of the Phoenix protocol, whichever of its two wire forms it came in. */
export type Frame = {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: Record<string, unknown>;
};

const nullable = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const payload = z.record(z.string(), z.unknown()).catch({});
const objectFrame = z
  .object({ join_ref: nullable, ref: nullable, topic: z.string(), event: z.string(), payload })
  .transform(({ join_ref, ...rest }): Frame => ({ joinRef: join_ref, ...rest }));
const arrayFrame = z
  .tuple([nullable, nullable, z.string(), z.string(), payload])
  .transform(([joinRef, ref, topic, event, body]): Frame => ({ joinRef, ref, topic, event, payload: body }));

/** Reads a text frame (serializer 1.0.0 or 2.0.0) or a binary user broadcast (type 3 of 2.0.0). Throws for others. */
export function decodeFrame({ data, isBinary }: { data: Buffer; isBinary: boolean }): Frame {
  if (!isBinary) return z.union([arrayFrame, objectFrame]).parse(JSON.parse(data.toString()));
  const [type, joinRefLength = 0, refLength = 0, topicLength = 0, eventLength = 0, metaLength = 0, encoding] =
    data;
  if (type !== 3) throw new Error("This binary frame is not a broadcast.");
  let offset = 7;
  const cut = (length: number) => {
    offset += length;
    return data.subarray(offset - length, offset).toString();
  };
  const [joinRef, ref, topic, event] = [
    cut(joinRefLength),
    cut(refLength),
    cut(topicLength),
    cut(eventLength),
  ];
  cut(metaLength);
  const rest = data.subarray(offset);
  const body: unknown = encoding === 1 ? JSON.parse(rest.toString()) : new Uint8Array(rest);
  return {
    joinRef,
    ref: ref || null,
    topic,
    event: "broadcast",
    payload: { type: "broadcast", event, payload: body },
  };
}

export function encodeFrame({ frame, version }: { frame: Frame; version: string }): string {
  const { joinRef, ref, topic, event, payload: body } = frame;
  if (version === "1.0.0") return JSON.stringify({ join_ref: joinRef, ref, topic, event, payload: body });
  return JSON.stringify([joinRef, ref, topic, event, body]);
}

/** A binary broadcast to a client of serializer 2.0.0 (type 4). */
export function encodeBinaryBroadcast({
  topic,
  event,
  payload: body,
}: {
  topic: string;
  event: string;
  payload: Uint8Array;
}): Buffer {
  const [topicBytes, eventBytes] = [Buffer.from(topic), Buffer.from(event)];
  return Buffer.concat([
    Buffer.from([4, topicBytes.length, eventBytes.length, 0, 0]),
    topicBytes,
    eventBytes,
    body,
  ]);
}
