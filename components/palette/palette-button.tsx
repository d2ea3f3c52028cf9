"use client";

import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import { Button } from "../ui/button";
import { showPalette } from "./palette-store";

/** Opens the palette without a keyboard. */
export function PaletteButton() {
  const t = useTranslations("palette");
  return (
    <Button
      kind="quiet"
      size="small"
      aria-haspopup="dialog"
      aria-keyshortcuts="Meta+K Control+K"
      className="max-lg:aspect-square max-lg:!px-0"
      onClick={() => showPalette("commands")}
    >
      <Icon name="search" />
      <span className="max-lg:sr-only">{t("open")}</span>
    </Button>
  );
}
