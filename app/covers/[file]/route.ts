import { z } from "zod";
import { coverOf, coverSizes } from "@/lib/covers/cover";
import { AppError } from "@/lib/errors/app-error";
import { definePublicGet } from "@/lib/http/define-route";

export const dynamic = "force-dynamic";

const day = z.iso.date().optional();
const query = z.object({ size: z.enum(coverSizes).default("card"), from: day, to: day });
const fileName = z.string().regex(/^[a-z0-9-]{1,100}\.svg$/);

/** The cover of a city, "lisbon.svg?from=2027-05-12&to=2027-05-16": public geography, the same for everybody. */
export const GET = definePublicGet(query, async ({ params, query: { size, from, to } }) => {
  const file = fileName.safeParse(params.file);
  if (!file.success) throw new AppError("not_found");
  const dates = from && to ? { start: from, end: to } : null;
  const svg = coverOf({ cityId: file.data.replace(/\.svg$/, ""), dates, size, theme: "auto" });
  if (!svg) throw new AppError("not_found");
  return new Response(svg, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
    },
  });
});
