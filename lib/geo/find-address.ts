import "server-only";
import { serverEnv } from "@/lib/env/server";
import { publicService } from "@/lib/http/public-service";
import { answerCacheOf, askProvider } from "@/lib/search/ask-provider";
import { type Asker, type Failure, firstAnswer } from "@/lib/search/first-answer";
import { type AddressSearch, type FoundAddress, foundAddressSchema } from "./found-address";
import { createNominatim } from "./providers/nominatim";
import { createOpenMeteoGeocoding } from "./providers/open-meteo-geocoding";
import { createPhoton } from "./providers/photon";

const cache = answerCacheOf(foundAddressSchema);
const keepSeconds = 7 * 86_400;
/** Nominatim's rule for a whole application; this holds it for one process (docs/decisions). */
const onePerSecond = { concurrency: 1, intervalMs: 1000 };

function askers(search: AddressSearch): Asker<FoundAddress[]>[] {
  const { PHOTON_URL, NOMINATIM_URL, OPEN_METEO_GEOCODING_URL } = serverEnv();
  const usual = { concurrency: 2 };
  const sources = [
    { service: "photon", create: createPhoton, baseUrl: PHOTON_URL, limits: usual },
    {
      service: "open-meteo",
      create: createOpenMeteoGeocoding,
      baseUrl: OPEN_METEO_GEOCODING_URL,
      limits: usual,
    },
    { service: "nominatim", create: createNominatim, baseUrl: NOMINATIM_URL, limits: onePerSecond },
  ] as const;
  return sources.flatMap(({ service, create, baseUrl, limits }) => {
    const allowed = publicService(service);
    if (!allowed) return [];
    const provider = create({ ...allowed, baseUrl, now: Date.now });
    return [
      askProvider({
        id: `${service}-geocoding`,
        owner: "operator",
        deadlineMs: 5000,
        limits,
        keep: { cache, input: search, seconds: keepSeconds },
        list: (signal) => provider.findAddresses(search, signal),
      }),
    ];
  });
}

/**
 * Where a name or an address is, from whichever public service knows it first. Empty where none does or none is
 * switched on; `failed` names services that could not answer. Not for completing what is being typed.
 */
export async function findAddress({
  search,
  signal,
}: {
  search: AddressSearch;
  signal?: AbortSignal | undefined;
}): Promise<{ found: FoundAddress[]; failed: Failure[] }> {
  const { answer, failed } = await firstAnswer({ operation: "find_address", askers: askers(search), signal });
  return { found: answer ?? [], failed };
}
