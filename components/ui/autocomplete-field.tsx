"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { control, describedBy, FieldFrame, type FieldProps } from "./field";
import { floating, option } from "./surface";

export type Suggestion = { id: string; label: string; detail?: string };

type Props = FieldProps & {
  name: string;
  suggestions: readonly Suggestion[];
  defaultValue?: string;
  onValueChange: (text: string) => void;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
};

/**
 * A text that is completed while it is typed: what is sent is the text. The combobox pattern of the ARIA practices
 * (editable, list autocomplete): arrow keys choose, Enter takes, Escape closes. Written here and not taken from the
 * library of the other primitives, because that one hides the rest of the page, labels included, while its list is open.
 */
export function AutocompleteField(props: Props) {
  const { label, hint, error, name, suggestions, defaultValue = "", onValueChange, ...input } = props;
  const t = useTranslations("ui");
  const id = useId();
  const [text, setText] = useState(defaultValue);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const isShown = isOpen && suggestions.length > 0;
  const optionId = (index: number) => `${id}-option-${index}`;

  function choose(suggestion: Suggestion) {
    setText(suggestion.label);
    onValueChange(suggestion.label);
    setIsOpen(false);
    setActive(-1);
  }

  function moveTo(index: number) {
    setIsOpen(true);
    setActive(index);
    list.current?.children[index]?.scrollIntoView({ block: "nearest" });
  }

  function press(event: KeyboardEvent) {
    const chosen = suggestions[active];
    const count = suggestions.length;
    if (event.key === "ArrowDown" && count > 0) moveTo((active + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) moveTo((Math.max(active, 0) - 1 + count) % count);
    else if (event.key === "Enter" && isShown && chosen) choose(chosen);
    else if (event.key === "Escape" && isShown) setIsOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <div className="relative">
        <input
          id={id}
          name={name}
          role="combobox"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, hint, error })}
          autoComplete="off"
          maxLength={120}
          value={text}
          className={`${control} h-11`}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setIsOpen(true);
            setActive(-1);
            onValueChange(event.currentTarget.value);
          }}
          onKeyDown={press}
          onBlur={() => setIsOpen(false)}
          {...input}
        />
        <ul
          ref={list}
          id={`${id}-list`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox is a listbox.
          role="listbox"
          aria-label={t("suggestionList")}
          hidden={!isShown}
          className={`absolute inset-x-0 top-full z-40 mt-1 max-h-80 overflow-y-auto p-1 ${floating}`}
        >
          {suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input.
            <li
              key={suggestion.id}
              id={optionId(index)}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what a listbox holds are options.
              role="option"
              aria-selected={index === active}
              data-highlighted={index === active ? "" : undefined}
              className={option}
              onPointerMove={() => setActive(index)}
              // The focus stays in the input: a press must not blur it before the click arrives.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              <span className="min-w-0 grow truncate">{suggestion.label}</span>
              {suggestion.detail ? (
                <span className="shrink-0 text-12 text-ink-2">{suggestion.detail}</span>
              ) : null}
            </li>
          ))}
        </ul>
        <p role="status" className="sr-only">
          {isShown ? t("suggestions", { count: suggestions.length }) : ""}
        </p>
      </div>
    </FieldFrame>
  );
}
