import lighthouse from "lighthouse";
import { chromium } from "playwright";
import { launchArgs } from "../../testing/browser.ts";
import { type Figure, percentile } from "./figures.ts";
import type { Traveller } from "./traveller.ts";

const port = 9333;

/** Lighthouse's mobile scores of each page, the median of several runs, with what cost points on standard error. */
export async function measureLighthouse({
  url,
  traveller,
  executablePath,
  runs,
}: {
  url: string;
  traveller: Traveller;
  executablePath: string;
  runs: number;
}): Promise<Figure[]> {
  const { tripId, cookie } = traveller;
  const paths = [
    "/",
    "/sign-in",
    "/trips",
    `/trips/${tripId}`,
    "/flights",
    "/hotels",
    "/settings",
    "/settings/keys",
  ];
  const browser = await chromium.launch({
    executablePath,
    args: [...launchArgs, `--remote-debugging-port=${port}`],
  });
  const figures: Figure[] = [];
  // A browser that has just been opened is slow at everything: the first visit is not counted.
  const firstVisit = await browser.newPage();
  await firstVisit.goto(url);
  await firstVisit.close();
  try {
    for (const path of paths) {
      const shown = path.replace(tripId, "[id]");
      const scores = new Map<string, number[]>();
      for (let run = 0; run < runs; run++) {
        const isPublic = path === "/" || path === "/sign-in";
        const extraHeaders: Record<string, string> = isPublic ? {} : { cookie };
        const result = await lighthouse(url + path, {
          port,
          logLevel: "error",
          extraHeaders,
          disableStorageReset: true,
        });
        if (!result) throw new Error(`Lighthouse said nothing about ${path}.`);
        for (const { id, score, auditRefs } of Object.values(result.lhr.categories)) {
          scores.set(id, [...(scores.get(id) ?? []), (score ?? 0) * 100]);
          if (run > 0) continue;
          for (const { id: audit, weight } of auditRefs) {
            const { score: own, displayValue, title } = result.lhr.audits[audit] ?? {};
            if (weight > 0 && typeof own === "number" && own < 0.9)
              console.error(`  ${shown} ${id}: ${title} ${displayValue ?? ""} (${Math.round(own * 100)})`);
          }
        }
      }
      for (const [category, values] of scores) {
        const aim = category === "performance" ? (path === "/" ? "98 or better" : "95 or better") : "100";
        figures.push({
          name: `Lighthouse ${category}: ${shown}`,
          value: percentile(values, 0.5),
          unit: "points",
          aim,
        });
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
}
