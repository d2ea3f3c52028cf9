import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { type Figure, timesOf } from "./figures.ts";

const times = z.array(z.object({ firstMs: z.number(), doneMs: z.number() }));
const resultSchema = z.tuple([z.object({ alone: times, together: times })]);

/** What a search over six providers adds to the providers' own times: five that answer and one that never does. */
export async function measureFanOut(): Promise<Figure[]> {
  const worker = new Worker(new URL("./fan-out-worker.ts", import.meta.url), { stdout: true });
  const [{ alone, together }] = resultSchema.parse(await once(worker, "message"));
  await worker.terminate();
  return [
    ...timesOf({
      name: "fan-out: first offers after the fastest of six providers",
      values: alone.map(({ firstMs }) => firstMs),
      aim: "at most 20 ms",
    }),
    ...timesOf({
      name: "fan-out: complete after the silent one's deadline",
      values: alone.map(({ doneMs }) => doneMs),
      aim: "",
    }),
    ...timesOf({
      name: "fan-out: first offers, 32 searches at once",
      values: together.map(({ firstMs }) => firstMs),
      aim: "",
    }),
  ];
}
