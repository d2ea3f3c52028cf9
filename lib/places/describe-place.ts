import "server-only";
import { serverEnv } from "@/lib/env/server";
import { publicService } from "@/lib/http/public-service";
import { answerCacheOf, askProvider } from "@/lib/search/ask-provider";
import { firstAnswer } from "@/lib/search/first-answer";
import { createWikimedia } from "./providers/wikimedia";
import { type Summary, summarySchema } from "./summary";

const cache = answerCacheOf(summarySchema);
const keepSeconds = 7 * 86_400;
/** Wikimedia asks for at most three requests at once. */
const limits = { concurrency: 3 };

/**
 * A few sentences about a city or a place by its name: for travellers from Wikivoyage, else from Wikipedia. Null where
 * neither has an article, cannot answer, or the operator has not switched them on.
 */
export async function describePlace({
  title,
  signal,
}: {
  title: string;
  signal?: AbortSignal | undefined;
}): Promise<Summary | null> {
  const service = publicService("wikimedia");
  if (!service) return null;
  const { WIKIPEDIA_URL, WIKIVOYAGE_URL } = serverEnv();
  const projects = [
    { id: "wikivoyage", project: "Wikivoyage", baseUrl: WIKIVOYAGE_URL },
    { id: "wikipedia", project: "Wikipedia", baseUrl: WIKIPEDIA_URL },
  ] as const;
  const askers = projects.map(({ id, project, baseUrl }) => {
    const wiki = createWikimedia({ ...service, project, baseUrl, now: Date.now });
    return askProvider({
      id,
      owner: "operator",
      deadlineMs: 2500,
      limits,
      keep: { cache, input: { title }, seconds: keepSeconds },
      list: (inner) => wiki.summaries({ title }, inner),
    });
  });
  const { answer } = await firstAnswer({ operation: "describe_place", askers, signal });
  return answer?.[0] ?? null;
}
