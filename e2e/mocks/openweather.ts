import { sendJson, type Vendor } from "./vendor.ts";

export const openWeatherTestKey = "0123456789abcdef0123456789abcdef";

/** OpenWeather's One Call 3.0: eight days from now. */
export const openWeather: Vendor = {
  name: "openweather",
  title: "OpenWeather",
  scenarios: [`Key: ${openWeatherTestKey}`, "Latitude beyond 90: 400", "It snows on the third day"],
  environment: (url) => ({ OPENWEATHER_URL: url }),
  tooMany: () => ({
    body: { cod: 429, message: "Your account is temporary blocked due to exceeding of requests limitation." },
  }),
  create:
    ({ now }) =>
    ({ path, query }, response) => {
      if (path !== "/data/3.0/onecall")
        return sendJson(response, { status: 404, body: { cod: "404", message: "Internal error" } });
      if (query.get("appid") !== openWeatherTestKey)
        return sendJson(response, { status: 401, body: { cod: 401, message: "Invalid API key." } });
      if (Math.abs(Number(query.get("lat"))) > 90)
        return sendJson(response, { status: 400, body: { cod: "400", message: "wrong latitude" } });
      const excluded = (query.get("exclude") ?? "").split(",");
      const noon = Math.floor(now() / 86_400_000) * 86_400 + 43_200;
      const daily = Array.from({ length: 8 }, (_, index) => ({
        dt: noon + index * 86_400,
        temp: { day: 18, min: 9 + index / 2, max: 19 + index / 2, night: 11, eve: 15, morn: 10 },
        pop: index === 2 ? 0.9 : 0.1,
        ...(index === 2 ? { snow: 4.2 } : {}),
        weather: [{ id: index === 2 ? 601 : 800, main: "x", description: "x", icon: "01d" }],
      }));
      sendJson(response, {
        body: {
          lat: Number(query.get("lat")),
          lon: Number(query.get("lon")),
          timezone: "Europe/Lisbon",
          timezone_offset: 3600,
          ...(excluded.includes("daily") ? {} : { daily }),
        },
      });
    },
};
