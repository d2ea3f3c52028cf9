import { type ReactNode, type RefObject, useId, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl/react";
import { Button } from "../ui/button";
import { ToggleChip } from "../ui/chip";
import { askedFor, type Insertion, InsertMenu, useCommandsToInsert } from "./insert-menu";

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  onDraft: (text: string) => void;
  canEdit: boolean;
  isAnswering: boolean;
  /** Seconds until the next message may be sent; 0: now. */
  waitSeconds: number;
  /** The trip's things, for "@". */
  items: readonly string[];
  /** What is looked at and can be meant by "it": a label, and the words that the message then ends with. */
  context: readonly { label: string; words: string }[];
  /** An earlier message is being said anew. */
  isCorrecting: boolean;
  onCancel: () => void;
  onSend: (text: string) => void;
  onStop: () => void;
  /** Who answers. */
  models: ReactNode;
};

const mostOffered = 8;

/** The field one writes in: Enter sends, "@" names things of the trip, "/" what can be asked for. */
export function Composer(props: Props) {
  const { field, draft, onDraft, canEdit, isAnswering, waitSeconds, items, context, isCorrecting } = props;
  const t = useTranslations("chat");
  const listId = useId();
  const commands = useCommandsToInsert();
  const [active, setActive] = useState(0);
  const [about, setAbout] = useState<readonly string[]>([]);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [caret, setCaret] = useState(draft.length);
  const asked = canEdit && draft !== dismissed ? askedFor(draft.slice(0, caret)) : null;
  const entries: Insertion[] = asked
    ? (asked.sign === "/" ? commands : [...new Set(items)].map((title) => ({ label: title, text: title })))
        .filter(({ label }) => label.toLowerCase().includes(asked.word))
        .slice(0, mostOffered)
    : [];
  const at = Math.min(active, entries.length - 1);

  function pick({ text }: Insertion) {
    if (!asked) return;
    const before = `${draft.slice(0, asked.start)}${text} `;
    flushSync(() => {
      onDraft(before + draft.slice(caret).trimStart());
      setActive(0);
    });
    field.current?.focus();
    field.current?.setSelectionRange(before.length, before.length);
  }

  /** Whether the list of what can be put in took the key. */
  function choose(key: string): boolean {
    const entry = entries[at];
    if (!entry) return false;
    if (key === "ArrowDown") setActive((at + 1) % entries.length);
    else if (key === "ArrowUp") setActive((at + entries.length - 1) % entries.length);
    else if (key === "Enter" || key === "Tab") pick(entry);
    else if (key === "Escape") setDismissed(draft);
    else return false;
    return true;
  }

  const meant = context.filter(({ words }) => about.includes(words));
  function send() {
    if (!canSend) return;
    const words = meant.map((one) => one.words).join(", ");
    props.onSend(words ? `${draft.trim()} (${words})` : draft);
    setAbout([]);
  }

  const canSend = canEdit && draft.trim() !== "" && waitSeconds === 0;
  return (
    <form
      className="m-3 rounded-m border border-line-strong bg-surface p-2 focus-within:border-accent"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {entries.length > 0 ? (
        <InsertMenu
          id={listId}
          label={t(asked?.sign === "/" ? "insert.commands" : "insert.items")}
          entries={entries}
          active={at}
          onPick={pick}
        />
      ) : null}
      {isCorrecting ? <p className="px-2 pb-1 text-12 text-ink-2">{t("editing")}</p> : null}
      {canEdit && context.length > 0 ? (
        <fieldset className="flex flex-wrap items-center gap-1.5 px-2 pb-1">
          <legend className="float-left pe-1 text-12 text-ink-2">{t("about")}</legend>
          {context.map(({ label, words }) => {
            const isMeant = about.includes(words);
            return (
              <ToggleChip
                key={words}
                isOn={isMeant}
                onClick={() => setAbout(isMeant ? about.filter((one) => one !== words) : [...about, words])}
              >
                <span className="truncate">{label}</span>
              </ToggleChip>
            );
          })}
        </fieldset>
      ) : null}
      <textarea
        ref={field}
        aria-label={t("message")}
        aria-controls={entries.length > 0 ? listId : undefined}
        aria-activedescendant={entries.length > 0 ? `${listId}-${at}` : undefined}
        rows={2}
        maxLength={10_000}
        disabled={!canEdit}
        value={draft}
        placeholder={t(canEdit ? "placeholder" : "mayNot")}
        className="block max-h-48 w-full resize-none bg-transparent px-2 py-1 text-16 outline-none [field-sizing:content] placeholder:text-ink-3"
        onChange={(event) => {
          onDraft(event.target.value);
          setCaret(event.target.selectionEnd);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.shiftKey) return;
          if (choose(event.key)) return event.preventDefault();
          if (event.key === "Escape" && isCorrecting) props.onCancel();
          if (event.key !== "Enter") return;
          event.preventDefault();
          send();
        }}
      />
      <div className="flex items-center justify-end gap-2">
        {props.models}
        {waitSeconds > 0 ? (
          <span className="figures me-auto ps-2 text-12 text-ink-2">
            {t("wait", { seconds: waitSeconds })}
          </span>
        ) : null}
        {isCorrecting ? (
          <Button size="small" kind="quiet" onClick={props.onCancel}>
            {t("cancel")}
          </Button>
        ) : null}
        {isAnswering ? (
          <Button size="small" onClick={props.onStop}>
            {t("stop")}
          </Button>
        ) : (
          <Button size="small" kind="primary" type="submit" disabled={!canSend}>
            {t("send")}
          </Button>
        )}
      </div>
    </form>
  );
}
