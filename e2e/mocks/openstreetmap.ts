import { sendJson, type Vendor } from "./vendor.ts";

const museum = {
  type: "node",
  id: 1,
  lat: 48.86,
  lon: 2.33,
  tags: {
    tourism: "museum",
    name: "Musée Exemple",
    wikidata: "Q1",
    opening_hours: "Tu-Su 10:00-18:00",
    "addr:street": "Rue de Test",
    "addr:housenumber": "1",
  },
};
const park = {
  type: "way",
  id: 2,
  center: { lat: 48.861, lon: 2.331 },
  tags: { leisure: "park", name: "Jardin Exemple" },
};

/** Overpass: what is around a point. */
export const overpass: Vendor = {
  name: "overpass",
  title: "Overpass",
  scenarios: ["Around latitude 1.00000: a runtime error in a remark, with HTTP 200"],
  environment: (url) => ({ OVERPASS_URL: `${url}/api/interpreter` }),
  create:
    () =>
    ({ path, query: fields, body, headers }, response) => {
      const query = String(fields.get("data") ?? Object(body).data ?? "");
      if (path !== "/api/interpreter") return sendJson(response, { status: 404, body: {} });
      if (!/^TripSage\//.test(headers["user-agent"] ?? ""))
        return response.writeHead(403, { "content-type": "text/html" }).end("Who are you?");
      const isSlow = query.includes(",1.00000,");
      sendJson(response, {
        body: {
          version: 0.6,
          generator: "Overpass API 0.7.62",
          elements: isSlow ? [] : [park, museum],
          ...(isSlow
            ? { remark: 'runtime error: Query timed out in "query" at line 3 after 26 seconds.' }
            : {}),
        },
      });
    },
};

/** OSRM: ways over OpenStreetMap. */
export const osrm: Vendor = {
  name: "osrm",
  title: "OSRM",
  scenarios: ["To longitude 0: NoRoute (400)"],
  environment: (url) => ({ OSRM_DRIVE_URL: url, OSRM_WALK_URL: `${url}/foot` }),
  create:
    () =>
    ({ path }, response) => {
      const [, foot, to] = /^(\/foot)?\/route\/v1\/driving\/[^;]+;(-?[\d.]+),/.exec(path) ?? [];
      if (to === undefined)
        return sendJson(response, {
          status: 400,
          body: { code: "InvalidUrl", message: "URL string malformed" },
        });
      if (Number(to) === 0)
        return sendJson(response, {
          status: 400,
          body: { code: "NoRoute", message: "Impossible route between points" },
        });
      const seconds = foot ? 1300 : 260.3;
      sendJson(response, {
        body: { code: "Ok", routes: [{ duration: seconds, distance: 1886.8, legs: [] }], waypoints: [] },
      });
    },
};
