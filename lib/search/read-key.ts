/** Providers of flights and stays that a traveller may have a key of their own for. */
type TravelKey = "duffel" | "liteapi";

/** The traveller's own key for a provider, in clear and for this request only; null when they have none. */
export type ReadKey = (provider: TravelKey) => Promise<string | null>;
