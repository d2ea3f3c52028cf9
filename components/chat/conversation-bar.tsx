"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ModelChoice } from "@/lib/ai/model-choice";
import type { ActionResult } from "@/lib/errors/action-result";
import { newId } from "@/lib/utils/new-id";
import { Button, IconButton } from "../ui/button";
import { Icon } from "../ui/icon";
import { closePopover, Popover } from "../ui/popover";
import { showToast } from "../ui/toast-store";

export type Conversation = { id: string; title: string };

export type ChatActions = {
  renameConversation: (input: { conversationId: string; title: string }) => Promise<ActionResult<unknown>>;
  chooseModel: (choice: ModelChoice) => Promise<ActionResult<unknown>>;
  deleteConversation: (input: { conversationId: string }) => Promise<ActionResult<unknown>>;
};

type Props = {
  current: string;
  conversations: readonly Conversation[];
  actions: ChatActions;
  onGoTo: (id: string) => void;
  /** Takes a conversation out of the list before it is deleted, and puts it back. */
  onHide: (id: string, isHidden: boolean) => void;
  /** One was renamed or deleted. */
  onChanged: () => void;
};

/** The conversations about this trip: the one that is read, the others to go to, each to rename and delete. */
export function ConversationBar({ current, conversations, actions, onGoTo, onHide, onChanged }: Props) {
  const t = useTranslations("chat");
  const [query, setQuery] = useState("");
  const [renaming, setRenaming] = useState<string | null>(null);
  const titleOf = (one: Conversation | undefined) => one?.title || t("conversations.untitled");
  const found = conversations.filter((one) =>
    titleOf(one).toLowerCase().includes(query.trim().toLowerCase()),
  );
  const shown = conversations.find(({ id }) => id === current);

  async function settle(result: Promise<ActionResult<unknown>>) {
    const answer = await result;
    if (!answer.ok) showToast({ text: answer.message, tone: "failed" });
    onChanged();
  }

  function remove(conversation: Conversation) {
    const { id } = conversation;
    onHide(id, true);
    if (id === current) onGoTo(conversations.find((other) => other.id !== id)?.id ?? newId());
    // As long as the toast offers the way back; whoever leaves before has deleted nothing.
    showToast({
      text: t("conversations.deleted", { title: titleOf(conversation) }),
      action: { label: t("conversations.undo"), run: () => onHide(id, false) },
      onEnd: () => void settle(actions.deleteConversation({ conversationId: id })),
    });
  }

  return (
    <div className="flex min-w-0 items-center gap-1 border-b border-line px-2 py-1">
      <Popover
        label={t("conversations.title")}
        trigger={
          <Button
            size="small"
            kind="quiet"
            aria-label={`${t("conversations.open")}: ${titleOf(shown)}`}
            className="min-w-0 !shrink"
          >
            <span className="min-w-0 truncate">{titleOf(shown)}</span>
            <Icon name="down" className="size-3" />
          </Button>
        }
      >
        <div className="grid w-72 max-w-full gap-2">
          <input
            type="search"
            aria-label={t("conversations.search")}
            placeholder={t("conversations.search")}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="min-h-9 w-full rounded-s border border-line-strong bg-surface px-2 text-14 pointer-coarse:min-h-11"
          />
          {found.length === 0 ? <p className="text-14 text-ink-2">{t("conversations.none")}</p> : null}
          <ul className="grid max-h-72 grid-cols-[minmax(0,1fr)] gap-0.5 overflow-y-auto">
            {found.map((conversation) => (
              <li key={conversation.id} className="flex items-center gap-0.5">
                {renaming === conversation.id ? (
                  <form
                    className="flex grow items-center gap-1"
                    action={async (data) => {
                      const title = String(data.get("title") ?? "").trim();
                      setRenaming(null);
                      if (title)
                        await settle(actions.renameConversation({ conversationId: conversation.id, title }));
                    }}
                  >
                    <input
                      name="title"
                      aria-label={t("conversations.name")}
                      defaultValue={titleOf(conversation)}
                      maxLength={120}
                      // biome-ignore lint/a11y/noAutofocus: it appears where "Rename" was pressed.
                      autoFocus
                      className="min-h-9 min-w-0 grow rounded-s border border-line-strong bg-surface px-2 text-14"
                    />
                    <Button size="small" type="submit">
                      {t("conversations.save")}
                    </Button>
                  </form>
                ) : (
                  <>
                    <button
                      type="button"
                      aria-current={conversation.id === current ? "true" : undefined}
                      onClick={() => onGoTo(conversation.id)}
                      className="min-h-9 min-w-0 grow truncate rounded-s px-2 text-start text-14 hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:font-medium pointer-coarse:min-h-11"
                    >
                      {titleOf(conversation)}
                    </button>
                    <IconButton
                      size="small"
                      label={t("conversations.rename", { title: titleOf(conversation) })}
                      onClick={() => setRenaming(conversation.id)}
                    >
                      <Icon name="note" />
                    </IconButton>
                    <IconButton
                      size="small"
                      label={t("conversations.delete", { title: titleOf(conversation) })}
                      onClick={(event) => {
                        // Where the window is narrow the list would lie over the notice with the way back.
                        closePopover(event.currentTarget);
                        remove(conversation);
                      }}
                    >
                      <Icon name="close" />
                    </IconButton>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      </Popover>
      <span className="ms-auto">
        <IconButton size="small" label={t("conversations.new")} onClick={() => onGoTo(newId())}>
          <Icon name="add" />
        </IconButton>
      </span>
    </div>
  );
}
