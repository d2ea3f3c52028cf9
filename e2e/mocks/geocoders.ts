import { sendJson, type Vendor } from "./vendor.ts";

/** Photon: names and addresses as GeoJSON. */
export const photon: Vendor = {
  name: "photon",
  title: "Photon",
  scenarios: ["lis…: Lisbon", "Anything else: nothing"],
  environment: (url) => ({ PHOTON_URL: url }),
  create:
    () =>
    ({ path, query }, response) => {
      if (path !== "/api") return sendJson(response, { status: 404, body: {} });
      const lisbon = {
        type: "Feature",
        geometry: { type: "Point", coordinates: [-9.1365919, 38.7077507] },
        properties: { name: "Lisbon", country: "Portugal", osm_key: "place", osm_value: "city" },
      };
      const features = /^lis/i.test(query.get("q") ?? "") ? [lisbon] : [];
      sendJson(response, { body: { type: "FeatureCollection", features } });
    },
};

/** Nominatim, which wants to know who asks and takes one request a second. */
export const nominatim: Vendor = {
  name: "nominatim",
  title: "Nominatim",
  scenarios: ["Without a user agent that names the program: 403", "Two requests within a second: 429"],
  environment: (url) => ({ NOMINATIM_URL: url }),
  create({ now }) {
    let last = 0;
    return ({ path, query, headers }, response) => {
      if (path !== "/search") return sendJson(response, { status: 404, body: {} });
      if (!/^TripSage\//.test(headers["user-agent"] ?? ""))
        return response.writeHead(403, { "content-type": "text/html" }).end("<h1>Access blocked</h1>");
      const isTooSoon = now() - last < 1000;
      last = now();
      if (isTooSoon)
        return response.writeHead(429, { "content-type": "text/html" }).end("Bandwidth limit exceeded");
      const lisbon = {
        lat: "38.7077507",
        lon: "-9.1365919",
        name: "Lisbon",
        display_name: "Lisbon, Portugal",
        category: "boundary",
      };
      sendJson(response, { body: /^lis/i.test(query.get("q") ?? "") ? [lisbon] : [] });
    };
  },
};
