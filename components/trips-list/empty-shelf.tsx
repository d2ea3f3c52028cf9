import { ButtonLink } from "@/components/ui/button";
import { getTranslations } from "@/lib/i18n/server";
import type { Shelf } from "@/lib/trips/shelf-schema";

type Props = { shelf: Shelf; search: string; isSignedIn: boolean };

const starters = [
  { name: "sentence", href: "/#ask" },
  { name: "place", href: "/#starts" },
  { name: "flight", href: "/flights" },
] as const;

/** A shelf with nothing on it says why, and how to begin. */
export async function EmptyShelf({ shelf, search, isSignedIn }: Props) {
  const t = await getTranslations("tripList");
  if (search)
    return (
      <Face title={t("none.search", { search })} text={t("none.searchText")}>
        <ButtonLink href={shelf === "upcoming" ? "/trips" : `/trips?shelf=${shelf}`}>
          {t("none.clear")}
        </ButtonLink>
      </Face>
    );
  if (shelf !== "upcoming") return <Face title={t(`none.${shelf}`)} text={t(`none.${shelf}Text`)} />;
  return (
    <Face title={t("none.upcoming")} text={isSignedIn ? t("none.upcomingText") : t("none.signedOut")}>
      {starters.map(({ name, href }, index) => (
        <ButtonLink key={name} href={href} kind={index === 0 ? "primary" : "plain"}>
          {t(`start.${name}`)}
        </ButtonLink>
      ))}
      {isSignedIn ? null : (
        <ButtonLink href="/sign-in?next=/trips" kind="quiet">
          {t("none.signIn")}
        </ButtonLink>
      )}
    </Face>
  );
}

function Face({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <section className="grid justify-items-center gap-2 rounded-m border border-line bg-surface px-6 py-14 text-center">
      <svg
        viewBox="0 0 64 44"
        aria-hidden="true"
        className="mb-2 w-16 fill-none stroke-line-strong"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M8 8h20l4 4 4-4h20v28H36l-4 4-4-4H8zM32 12v28M14 16h10M14 22h8M40 16h10M40 22h6" />
      </svg>
      <h2 className="text-20">{title}</h2>
      <p className="max-w-md text-14 text-ink-2">{text}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">{children}</div>
    </section>
  );
}
