import { gzipSync } from "node:zlib";
import type { Figure } from "./figures.ts";
import type { Traveller } from "./traveller.ts";

/** The scripts that a page's HTML asks a modern browser for, gzipped: what it must have before the page is alive. */
export async function measureJavaScript({
  url,
  traveller,
}: {
  url: string;
  traveller: Traveller;
}): Promise<Figure[]> {
  const pages = [
    { path: "/", shown: "/", aim: "at most 160 KB" },
    { path: `/trips/${traveller.tripId}`, shown: "/trips/[id]", aim: "at most 220 KB" },
    { path: "/flights", shown: "/flights", aim: "at most 220 KB" },
  ];
  const figures: Figure[] = [];
  for (const { path, shown, aim } of pages) {
    const html = await (await fetch(url + path, { headers: { cookie: traveller.cookie } })).text();
    const tags = [...html.matchAll(/<script([^>]*)\ssrc="([^"]+)"([^>]*)>/g)];
    const modern = tags.filter(([tag]) => !/nomodule/i.test(tag));
    const scripts = new Set(modern.map(([, , source = ""]) => source));
    let bytes = 0;
    for (const source of scripts) {
      const code = await (await fetch(new URL(source, url))).arrayBuffer();
      bytes += gzipSync(code, { level: 9 }).length;
    }
    figures.push({ name: `first-load JavaScript, gzip: ${shown}`, value: bytes / 1024, unit: "KB", aim });
  }
  return figures;
}
