import "server-only";
import { getWeather, knownWithoutAsking } from "./get-weather";
import type { DayWeather } from "./schema";

/** A page waits this long for the sky; what comes later is kept and there the next time. */
const patienceMs = 700;

/** The weather of each day for a page: what the services say if they say it soon, else the climate table. */
export async function weatherSoon(input: Parameters<typeof getWeather>[0]): Promise<DayWeather[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<DayWeather[]>((resolve) => {
    timer = setTimeout(() => resolve(knownWithoutAsking(input)), patienceMs);
  });
  // The page stands without a forecast: not even a Vault that is away may keep it from the traveller.
  const asked = getWeather(input).then(
    ({ days }) => days,
    () => knownWithoutAsking(input),
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
