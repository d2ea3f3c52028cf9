import { sendJson, type Vendor } from "./vendor.ts";

/** Units for one euro. */
const rates: Record<string, number> = { EUR: 1, USD: 1.1443, GBP: 0.8481, JPY: 171.2 };

/** Frankfurter v2: one rate. */
export const frankfurter: Vendor = {
  name: "frankfurter",
  title: "Frankfurter",
  scenarios: [`Knows ${Object.keys(rates).join(", ")}; any other code: 422`],
  environment: (url) => ({ FRANKFURTER_URL: url }),
  create:
    ({ now }) =>
    ({ path }, response) => {
      const [, base = "", quote = ""] = /^\/v2\/rate\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
      const [from, to] = [rates[base], rates[quote]];
      if (!from || !to) {
        const message = `invalid currency code: ${from ? quote : base}`;
        return sendJson(response, { status: 422, body: { message } });
      }
      const date = new Date(now()).toISOString().slice(0, 10);
      sendJson(response, { body: { date, base, quote, rate: Number((to / from).toFixed(5)) } });
    },
};
