"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl/react";

const pages = [
  { href: "/settings", name: "profile" },
  { href: "/settings/keys", name: "keys" },
  { href: "/settings/appearance", name: "appearance" },
  { href: "/settings/data", name: "data" },
] as const;

/** The pages of the settings, beside them or above on a phone. */
export function SettingsNav() {
  const t = useTranslations("settings");
  const path = usePathname();
  return (
    <nav
      aria-label={t("nav.label")}
      className="-mx-4 flex gap-1 self-start overflow-x-auto px-4 md:mx-0 md:grid md:px-0"
    >
      {pages.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className="inline-flex min-h-9 shrink-0 items-center rounded-s border border-transparent px-3 text-14 font-medium text-ink-2 no-underline hover:bg-sunken hover:text-ink aria-[current]:border-line aria-[current]:bg-sunken aria-[current]:text-ink pointer-coarse:min-h-11"
        >
          {t(`nav.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
