import type { ServerResponse } from "node:http";
import { sendJson, type Vendor } from "./vendor.ts";

export const googleMapsTestKey = "AIzaTest0123456789abcdefghijklmnop";

const cafe = {
  id: "ChIJtest0001",
  displayName: { text: "Café Exemple", languageCode: "fr" },
  formattedAddress: "1 Rue de Test, 75001 Paris, France",
  location: { latitude: 48.8606, longitude: 2.3376 },
  rating: 4.4,
  userRatingCount: 321,
  googleMapsUri: "https://maps.google.com/?cid=1",
  businessStatus: "OPERATIONAL",
};
const closed = { ...cafe, id: "ChIJtest0002", businessStatus: "CLOSED_PERMANENTLY" };
const route = { duration: "165s", staticDuration: "160s", distanceMeters: 772 };

function fail(
  response: ServerResponse,
  { code, status, reason }: { code: number; status: string; reason?: string },
) {
  const details = reason
    ? [{ "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason, domain: "googleapis.com" }]
    : [];
  sendJson(response, {
    status: code,
    body: { error: { code, message: "As Google would say it.", status, details } },
  });
}

/** Only what the mask names leaves, as at Google: who forgets a field finds out here. */
function masked({ value, mask, prefix }: { value: Record<string, unknown>; mask: string[]; prefix: string }) {
  const named = mask.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return Object.fromEntries(Object.entries(value).filter(([name]) => named.includes(name)));
}

/** Google Maps Platform: Places (New) text search and Routes. */
export const googleMaps: Vendor = {
  name: "google-maps",
  title: "Google Maps",
  scenarios: [
    `Key: ${googleMapsTestKey}; another one: 400 with API_KEY_INVALID, as Google answers`,
    "A request without a field mask: 400",
    "Text with 'nothing': no places",
    "A route to latitude 0: no way",
  ],
  environment: (url) => ({ GOOGLE_PLACES_URL: url, GOOGLE_ROUTES_URL: url }),
  tooMany: () => ({
    body: {
      error: {
        code: 429,
        message: "Quota exceeded for quota metric.",
        status: "RESOURCE_EXHAUSTED",
        details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "30s" }],
      },
    },
  }),
  create:
    () =>
    ({ path, headers, body }, response) => {
      if (headers["x-goog-api-key"] !== googleMapsTestKey)
        return fail(response, { code: 400, status: "INVALID_ARGUMENT", reason: "API_KEY_INVALID" });
      const mask = String(headers["x-goog-fieldmask"] ?? "").split(",");
      if (mask[0] === "") return fail(response, { code: 400, status: "INVALID_ARGUMENT" });
      const text = JSON.stringify(body);
      if (path === "/v1/places:searchText") {
        const places = [cafe, closed].map((value) => masked({ value, mask, prefix: "places." }));
        return sendJson(response, { body: /nothing/i.test(text) ? {} : { places } });
      }
      if (path === "/directions/v2:computeRoutes") {
        const routes = [masked({ value: route, mask, prefix: "routes." })];
        return sendJson(response, { body: /"destination".*"latitude":0,/.test(text) ? {} : { routes } });
      }
      fail(response, { code: 404, status: "NOT_FOUND" });
    },
};
