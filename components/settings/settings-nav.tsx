"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const pages = [
  { href: "/settings", label: "Profile" },
  { href: "/settings/keys", label: "Keys and models" },
];

/** The pages of the settings, beside them or above on a phone. */
export function SettingsNav() {
  const path = usePathname();
  return (
    <nav aria-label="Settings" className="flex gap-1 self-start md:grid">
      {pages.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className="inline-flex min-h-11 items-center rounded-s border border-transparent px-3 text-14 font-medium text-ink-2 no-underline hover:bg-sunken hover:text-ink aria-[current]:border-line aria-[current]:bg-sunken aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
