"use client";

import { useTranslations } from "use-intl/react";
import { IconButton } from "@/components/ui/button";

/** Switches between light and dark and remembers it in a cookie, so that the server draws the next page right. */
export function ThemeToggle() {
  const t = useTranslations("layout");
  function toggle() {
    const root = document.documentElement;
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : window.matchMedia("(prefers-color-scheme: dark)").matches;
    const theme = isDark ? "light" : "dark";
    root.dataset.theme = theme;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers.
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  }
  return (
    <IconButton label={t("theme")} size="small" onClick={toggle}>
      <svg
        viewBox="0 0 16 16"
        className="size-4 fill-none stroke-current"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <circle cx="8" cy="8" r="6" />
        <path d="M8 2a6 6 0 0 1 0 12Z" className="fill-current" />
      </svg>
    </IconButton>
  );
}
