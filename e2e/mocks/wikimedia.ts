import { sendJson, type Vendor } from "./vendor.ts";

const articles: Record<string, { type: string; extract: string }> = {
  Kyoto: { type: "standard", extract: "Kyoto is a city in Japan." },
  Lisbon: { type: "standard", extract: "Lisbon is the capital of Portugal." },
  Springfield: { type: "disambiguation", extract: "Springfield may refer to:" },
};

/** Wikipedia and Wikivoyage: summaries of articles. */
export const wikimedia: Vendor = {
  name: "wikimedia",
  title: "Wikipedia and Wikivoyage",
  scenarios: [
    "Kyoto and Lisbon: a summary",
    "Springfield: a page of several meanings",
    "Any other title: 404",
    "Without a user agent that names the program: 403",
  ],
  environment: (url) => ({ WIKIPEDIA_URL: `${url}/wikipedia`, WIKIVOYAGE_URL: `${url}/wikivoyage` }),
  create:
    () =>
    ({ path, headers }, response) => {
      if (!/^TripSage\//.test(headers["user-agent"] ?? ""))
        return sendJson(response, { status: 403, body: { type: "about:blank", title: "Forbidden" } });
      const [, project, title = ""] = /^\/(\w+)\/api\/rest_v1\/page\/summary\/(.+)$/.exec(path) ?? [];
      const article = articles[decodeURIComponent(title)];
      if (!article)
        return sendJson(response, {
          status: 404,
          body: { type: "Internal error", title: "Not found." },
          headers: { "content-type": "application/problem+json" },
        });
      const page = `https://en.${project}.org/wiki/${title}`;
      sendJson(response, { body: { ...article, title, lang: "en", content_urls: { desktop: { page } } } });
    },
};
