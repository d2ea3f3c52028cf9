import { type Figure, percentile, timesOf } from "./figures.ts";
import { memoryOf } from "./memory.ts";
import { post } from "./requests.ts";
import type { Stack } from "./stack.ts";
import type { Traveller } from "./traveller.ts";

const atOnce = 32;
/** Days that are searched in turn: some answers come from the cache, most do not. */
const days = 300;
const sampleMs = 5000;
const nextServer = /next-server|next\/dist/;

/** So many searches at once for so long: how many failed, how long they took, and what the server's memory did. */
export async function measureLoad({
  stack,
  travellers,
  minutes,
}: {
  stack: Stack;
  travellers: readonly Traveller[];
  minutes: number;
}): Promise<Figure[]> {
  const until = performance.now() + minutes * 60_000;
  const times: number[] = [];
  const memory: number[] = [];
  let failed = 0;
  let asked = 0;
  const sampling = setInterval(() => memory.push(memoryOf(process.pid, nextServer)), sampleMs);
  // Limits are for travellers, not for this.
  const forgetting = setInterval(() => void stack.forgetLimits(), 500);
  async function search(worker: number) {
    const traveller = travellers[worker % travellers.length];
    while (performance.now() < until && traveller) {
      const date = new Date(Date.UTC(2027, 0, 1 + (asked++ % days))).toISOString().slice(0, 10);
      try {
        const { started, ended } = await post({
          url: `${stack.url}/api/flights/search`,
          cookie: traveller.cookie,
          body: {
            slices: [{ origin: "BER", destination: "LIS", date }],
            party: { adults: 2, childAges: [] },
          },
          until: /"type":"done"/,
        });
        times.push(ended - started);
      } catch (thrown) {
        failed++;
        if (failed <= 3) console.error(`  ${String(thrown).slice(0, 300)}`);
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, worker) => search(worker)));
  clearInterval(sampling);
  clearInterval(forgetting);
  const third = Math.ceil(memory.length / 3);
  const name = `load: ${atOnce} searches at once for ${minutes} min`;
  return [
    { name: `${name}, answered`, value: times.length, unit: "requests", aim: "" },
    { name: `${name}, failed`, value: failed, unit: "requests", aim: "0" },
    ...timesOf({ name: `${name}, whole answer`, values: times, aim: "" }),
    {
      name: `${name}, memory in the first third`,
      value: percentile(memory.slice(0, third), 0.5),
      unit: "MB",
      aim: "",
    },
    {
      name: `${name}, memory in the last third`,
      value: percentile(memory.slice(-third), 0.5),
      unit: "MB",
      aim: "as before",
    },
  ];
}
