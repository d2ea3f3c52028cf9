import Link from "next/link";
import { getTranslations } from "@/lib/i18n/server";
import { type Shelf, shelves } from "@/lib/trips/shelf-schema";

/** The three shelves and the search; both live in the address. */
export async function ShelfTabs({ shelf, search }: { shelf: Shelf; search: string }) {
  const t = await getTranslations("tripList");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3">
      <nav aria-label={t("shelf.label")} className="flex gap-1">
        {shelves.map((name) => (
          <Link
            key={name}
            href={name === "upcoming" ? "/trips" : `/trips?shelf=${name}`}
            aria-current={name === shelf ? "page" : undefined}
            className="inline-flex min-h-9 items-center rounded-s px-3 text-14 font-medium text-ink-2 no-underline hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink pointer-coarse:min-h-11"
          >
            {t(`shelf.${name}`)}
          </Link>
        ))}
      </nav>
      <search>
        <form action="/trips" className="flex gap-2">
          {shelf === "upcoming" ? null : <input type="hidden" name="shelf" value={shelf} />}
          <input
            type="search"
            name="q"
            defaultValue={search}
            maxLength={100}
            aria-label={t("search.label")}
            placeholder={t("search.placeholder")}
            className="h-9 w-56 max-w-full rounded-s border border-line-strong bg-surface px-3 text-14 placeholder:text-ink-3 pointer-coarse:h-11"
          />
        </form>
      </search>
    </div>
  );
}
