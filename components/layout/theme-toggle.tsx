"use client";

import { useTranslations } from "use-intl/react";
import { IconButton } from "@/components/ui/button";
import { toggleTheme } from "./toggle-theme";

export function ThemeToggle() {
  const t = useTranslations("layout");
  return (
    <IconButton label={t("theme")} size="small" onClick={toggleTheme}>
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
