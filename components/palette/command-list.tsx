"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import { suggestPlaces } from "../search/suggest-places";
import { option } from "../ui/surface";
import { type Command, commandGroups, findCommands } from "./command";
import { recentCommands, rememberCommand } from "./palette-settings";
import { showPalette } from "./palette-store";
import { shownShortcut } from "./shortcuts";

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Cities that begin like the text, each as the begin of a trip. */
function usePlaceCommands(text: string): Command[] {
  const t = useTranslations("palette");
  const { push } = useRouter();
  const [found, setFound] = useState<Command[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    suggestPlaces({ kind: "city", text, signal: asked.signal }).then(
      (suggestions) =>
        setFound(
          suggestions.slice(0, 5).map(({ id, name, detail }) => ({
            id: `place-${id}`,
            group: "places",
            title: t("planTo", { place: `${name}, ${detail}` }),
            run: () => push(`/?wish=${encodeURIComponent(name)}`),
          })),
        ),
      // A search that was overtaken or failed leaves the places of before; the commands need no network.
      () => undefined,
    );
    return () => asked.abort();
  }, [text, push, t]);
  return text.trim().length < 2 ? [] : found;
}

/** Recent first, then by group; with a text, what matches it. */
function arrange({ commands, text }: { commands: readonly Command[]; text: string }) {
  const matching = findCommands({ commands, text });
  const recent = text
    ? []
    : recentCommands().flatMap((id) => matching.find((command) => command.id === id) ?? []);
  const rest = matching.filter((command) => !recent.includes(command));
  return [
    { name: "recent" as const, commands: recent },
    ...commandGroups.map((name) => ({ name, commands: rest.filter(({ group }) => group === name) })),
  ].filter((group) => group.commands.length > 0);
}

export function CommandList({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations("palette");
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const places = usePlaceCommands(text);
  const groups = arrange({ commands, text });
  if (places.length > 0) groups.push({ name: "places", commands: places });
  const shown = groups.flatMap((group) => group.commands);
  const index = Math.min(active, shown.length - 1);

  function run(command: Command) {
    if (command.group !== "places") rememberCommand(command.id);
    showPalette(null);
    command.run();
  }

  function moveTo(next: number) {
    setActive(next);
    list.current?.querySelectorAll("[role=option]")[next]?.scrollIntoView({ block: "nearest" });
  }

  function press(event: KeyboardEvent) {
    const command = shown[index];
    if (event.key === "ArrowDown") moveTo((index + 1) % shown.length);
    else if (event.key === "ArrowUp") moveTo((index - 1 + shown.length) % shown.length);
    else if (event.key === "Enter" && command) run(command);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Icon name="search" className="size-4 text-ink-2" />
        <input
          role="combobox"
          aria-label={t("label")}
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown[index] ? `${id}-${index}` : undefined}
          autoComplete="off"
          maxLength={80}
          placeholder={t("placeholder")}
          className="h-12 min-w-0 grow bg-transparent text-16 outline-none placeholder:text-ink-3"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("title")}
        className="overflow-y-auto p-2"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options are grouped inside a listbox, not fields in a form.
          <div key={group.name} role="group" aria-label={t(`group.${group.name}`)}>
            <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-12 font-medium text-ink-2">
              {t(`group.${group.name}`)}
            </p>
            {group.commands.map((command) => {
              const position = shown.indexOf(command);
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option.
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input.
                <div
                  key={command.id}
                  id={`${id}-${position}`}
                  role="option"
                  aria-selected={position === index}
                  data-highlighted={position === index ? "" : undefined}
                  className={option}
                  onPointerMove={() => setActive(position)}
                  onClick={() => run(command)}
                >
                  <span className="min-w-0 grow truncate">{command.title}</span>
                  {command.shortcut ? (
                    <kbd className="figures text-12 text-ink-2">
                      {shownShortcut({ shortcut: command.shortcut, isApple })}
                    </kbd>
                  ) : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={shown.length > 0 ? "sr-only" : "px-4 pb-4 text-ink-2"}>
        {shown.length > 0 ? t("found", { count: shown.length }) : t("nothing")}
      </p>
    </>
  );
}
