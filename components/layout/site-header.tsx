import Link from "next/link";
import { PaletteButton } from "@/components/palette/palette-button";
import { Brand } from "@/components/ui/brand";
import { ButtonLink } from "@/components/ui/button";
import { getTranslations } from "@/lib/i18n/server";
import { SignOutButton } from "./sign-out-button";
import { ThemeToggle } from "./theme-toggle";

type Visitor = { email: string | null; isGuest: boolean } | null;

type Props = { visitor: Visitor; signOut: () => Promise<unknown> };

const places = [
  { href: "/trips", name: "trips" },
  { href: "/flights", name: "flights" },
  { href: "/hotels", name: "hotels" },
  { href: "/settings", name: "settings" },
] as const;

/** The bar on top of every page but the trip's own. On a phone the places move to the bottom. */
export async function SiteHeader({ visitor, signOut }: Props) {
  const t = await getTranslations("layout");
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-1 px-3 sm:gap-2 sm:px-4">
        <Brand />
        <nav aria-label={t("nav.label")} className="ms-4 hidden items-center gap-1 sm:flex">
          {places.map(({ href, name }) => (
            <Link
              key={href}
              href={href}
              className="rounded-s px-3 py-2 text-14 font-medium text-ink-2 no-underline hover:bg-sunken hover:text-ink"
            >
              {t(`nav.${name}`)}
            </Link>
          ))}
        </nav>
        <div className="ms-auto flex items-center gap-1 sm:gap-2">
          <PaletteButton />
          <ThemeToggle />
          {visitor && !visitor.isGuest ? <SignOutButton action={signOut} /> : null}
          {visitor?.isGuest ? (
            <ButtonLink href="/sign-up" kind="primary" size="small">
              {t("account.keep")}
            </ButtonLink>
          ) : null}
          {visitor ? null : (
            <ButtonLink href="/sign-in" size="small">
              {t("account.signIn")}
            </ButtonLink>
          )}
        </div>
      </div>
    </header>
  );
}

/** The same places within a thumb's reach. */
export async function BottomNav() {
  const t = await getTranslations("layout");
  return (
    <nav
      aria-label={t("nav.label")}
      className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-4 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {places.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          className="grid min-h-13 place-items-center text-14 font-medium text-ink-2 no-underline"
        >
          {t(`nav.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
