import { z } from "zod";
import { AppError } from "../../errors/app-error.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import type { Summary } from "../summary.ts";

export const wikipediaAddress = "https://en.wikipedia.org";
export const wikivoyageAddress = "https://en.wikivoyage.org";

type Config = {
  /** Which of the two, as it is named beside the text. */
  project: "Wikipedia" | "Wikivoyage";
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  now: () => number;
};

const answerSchema = z.object({
  type: z.string(),
  title: z.string().max(300),
  extract: z.string().max(20_000).optional(),
  content_urls: z.object({ desktop: z.object({ page: z.url({ protocol: /^https?$/ }) }) }).optional(),
});

const longest = 1200;

/**
 * The first paragraph of an article (https://en.wikipedia.org/api/rest_v1/, CC BY-SA 4.0). No summary where there is no
 * article of that title, or only a page of several meanings.
 */
export function createWikimedia({ project, baseUrl, fetch, now }: Config) {
  const address = baseUrl ?? (project === "Wikipedia" ? wikipediaAddress : wikivoyageAddress);
  return {
    async summaries({ title }: { title: string }, signal?: AbortSignal): Promise<Summary[]> {
      try {
        const path = encodeURIComponent(title.replaceAll(" ", "_"));
        const answer = await fetchJson({
          url: `${address}/api/rest_v1/page/summary/${path}`,
          schema: answerSchema,
          timeoutMs: 4000,
          fetch,
          signal,
        });
        const url = answer.content_urls?.desktop.page;
        if (answer.type !== "standard" || !answer.extract || !url) return [];
        const evidence = {
          kind: "live" as const,
          source: `${project}, CC BY-SA 4.0`,
          fetchedAt: new Date(now()).toISOString(),
          url,
        };
        return [{ title: answer.title, text: answer.extract.slice(0, longest), evidence }];
      } catch (thrown) {
        if (thrown instanceof AppError && thrown.code === "not_found") return [];
        throw thrown;
      }
    },
  };
}
