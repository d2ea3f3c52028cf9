// Keeps the day of a trip for the time without a connection: the network first, the kept copy when there is none.
// Only the pages "/trips/<id>/today" and the scripts and styles they need; signing out deletes the store.
const store = "today";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** A page or script that the page itself named; nothing of another origin and no failure is kept. */
async function keep(addresses) {
  const cache = await caches.open(store);
  for (const address of addresses) {
    if (new URL(address).origin !== self.location.origin) continue;
    const response = await fetch(address, { credentials: "same-origin" });
    if (response.ok && !response.redirected) await cache.put(address, response);
  }
}

self.addEventListener("message", (event) => {
  if (Array.isArray(event.data?.kept)) event.waitUntil(keep(event.data.kept));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const isDay = request.mode === "navigate" && /^\/trips\/[0-9a-f-]{36}\/today$/.test(pathname);
  if (!isDay && !pathname.startsWith("/_next/static/")) return;
  event.respondWith(
    fetch(request).catch(
      async () => (await caches.match(request, { ignoreSearch: isDay })) ?? Response.error(),
    ),
  );
});
