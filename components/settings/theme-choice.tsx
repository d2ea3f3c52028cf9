"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

/** Shows the page in a theme at once and remembers it in the cookie that the server draws the next page by. */
function show(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const life = theme === "system" ? 0 : 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers.
  document.cookie = `theme=${theme}; path=/; max-age=${life}; samesite=lax`;
}

/** Light, dark, or as the device has it. */
export function ThemeChoice({ chosen }: { chosen: Theme }) {
  const t = useTranslations("settings");
  const [theme, setTheme] = useState(chosen);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 text-20 font-semibold">{t("appearance.theme")}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {themes.map((name) => (
          <label
            key={name}
            className="grid cursor-pointer gap-2 rounded-m border border-line-strong bg-surface p-3 text-14 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <span
              aria-hidden="true"
              className="block h-16 rounded-s border border-line"
              style={{ background: previews[name] }}
            />
            <span className="flex items-center gap-2">
              <input
                type="radio"
                name="theme"
                value={name}
                checked={theme === name}
                className="size-4 accent-accent"
                onChange={() => {
                  setTheme(name);
                  show(name);
                }}
              />
              {t(`appearance.${name}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const light = "linear-gradient(135deg, #fcfaf5, #eceae3)";
const dark = "linear-gradient(135deg, #12161e, #232a36)";
const previews: Record<Theme, string> = {
  light,
  dark,
  system: "linear-gradient(90deg, #fcfaf5 50%, #12161e 50%)",
};
