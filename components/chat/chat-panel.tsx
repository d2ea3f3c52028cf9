"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { config } from "zod";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ChatMessage } from "@/lib/ai/chat-message";
import type { Trip } from "@/lib/trips/schema";
import { Composer } from "./composer";
import { type ChatActions, type Conversation, ConversationBar } from "./conversation-bar";
import { MessageView, textOf } from "./message-view";
import { ModelMenu, type ModelMenuProps } from "./model-menu";
import type { OfferedItem } from "./offer-cards";
import type { FoundPlace } from "./place-cards";
import { useCountdown } from "./use-countdown";
import { problemOf, type StoredMessage, useTripChat } from "./use-trip-chat";

// The page's security policy forbids making code from text, which zod would otherwise try in order to be faster. On the
// server, where zod is one for all, it may.
if (typeof window !== "undefined") config({ jitless: true });

export type ChatPanelProps = {
  trip: Trip;
  days: readonly string[];
  /** The day and the item that are looked at. */
  day: string | null;
  selectedId: string | null;
  conversationId: string;
  conversations: readonly Conversation[];
  actions: ChatActions;
  onGoTo: (conversationId: string) => void;
  onHide: (conversationId: string, isHidden: boolean) => void;
  models: ModelMenuProps["models"];
  initialMessages: StoredMessage[];
  /** The sentence that the trip began with, to be sent at once; null when it was sent before. */
  initialPrompt: string | null;
  canEdit: boolean;
  /** The plan, a proposal or the list of conversations may have changed. */
  onChanged: () => Promise<void>;
  onAddPlace: ((place: FoundPlace, day: string | null) => void) | null;
  onUseOffer: ((item: OfferedItem) => void) | null;
};

const draftKey = (conversationId: string) => `draft:${conversationId}`;
const scrollKey = (conversationId: string) => `scroll:${conversationId}`;
/** Nearer to the end than this one reads along, and what is new moves the text up. */
const readsAlongPx = 120;

const isNearEnd = (element: HTMLElement | null) =>
  element === null || element.scrollHeight - element.scrollTop - element.clientHeight < readsAlongPx;

/** The chat of a trip: what was said in one conversation, and the field to say more. */
export function ChatPanel(props: ChatPanelProps) {
  const { trip, days, conversationId, initialMessages, initialPrompt, canEdit, onChanged, onAddPlace } =
    props;
  const t = useTranslations("chat");
  const field = useRef<HTMLTextAreaElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const wasSent = useRef(false);
  const readsAlong = useRef(true);
  /** What was sent last and how all stood before: it may be refused. */
  const sent = useRef<{ text: string | null; correcting: string | null; messages: ChatMessage[] } | null>(
    null,
  );
  const beforeEdit = useRef("");
  const wait = useCountdown();
  const [draft, setDraft] = useState(() => sessionStorage.getItem(draftKey(conversationId)) ?? "");
  const [correcting, setCorrecting] = useState<string | null>(null);
  const chat = useTripChat({
    tripId: trip.id,
    conversationId,
    stored: initialMessages,
    onAnswered: () => {
      sent.current = null;
      void onChanged();
    },
    onError: (thrown) => {
      const problem = problemOf(thrown);
      const refused = sent.current;
      sent.current = null;
      if (!problem || !refused) return;
      // The server has not taken it: the words go back into the field, where they also outlive a reload.
      wait.start(problem.retryAfter);
      chat.setMessages(refused.messages);
      if (refused.text === null) return;
      setCorrecting(refused.correcting);
      write(refused.text);
    },
  });
  const { messages, sendMessage, regenerate, status, error, clearError, isAnswering } = chat;
  const last = messages.at(-1);
  const planned = new Set(
    trip.items.flatMap(({ place, details }) => [place?.id ?? [], details.offerId ?? []].flat()),
  );

  const begin = useEffectEvent((text: string) => {
    sent.current = { text, correcting: null, messages };
    void sendMessage({ text }, { body: { acceptIntoEmptyTrip: true } });
  });
  useEffect(() => {
    if (!initialPrompt || wasSent.current) return;
    // Not at once: React mounts a component twice while developing, and the first mount's request is stopped.
    const timer = setTimeout(() => {
      wasSent.current = true;
      begin(initialPrompt);
    });
    return () => clearTimeout(timer);
  }, [initialPrompt]);

  // Where one read before a reload, else the end: as soon as there is something to see, for on a phone it may be hidden.
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const before = sessionStorage.getItem(scrollKey(conversationId));
    readsAlong.current = before === null;
    let height = 0;
    const observer = new ResizeObserver(() => {
      const place = sessionStorage.getItem(scrollKey(conversationId));
      if (readsAlong.current) element.scrollTo({ top: element.scrollHeight });
      else if (height === 0 && place !== null) element.scrollTo({ top: Number(place) });
      height = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [conversationId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new moves the text up while one reads along.
  useEffect(() => {
    if (readsAlong.current) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [messages, status]);

  function noteScroll() {
    const { current } = log;
    // Hidden, it says that it stands at its beginning.
    if (!current?.clientHeight) return;
    readsAlong.current = isNearEnd(current);
    sessionStorage.setItem(scrollKey(conversationId), String(current.scrollTop));
  }

  function write(text: string) {
    setDraft(text);
    sessionStorage.setItem(draftKey(conversationId), text);
  }

  function send(text: string) {
    const words = text.trim();
    if (!words || isAnswering || wait.seconds > 0) return;
    write("");
    clearError();
    readsAlong.current = true;
    sent.current = { text: words, correcting, messages };
    if (correcting) chat.correct(correcting, words);
    else void sendMessage({ text: words }, { body: { acceptIntoEmptyTrip: words === initialPrompt } });
    setCorrecting(null);
  }

  async function tryAgain() {
    if (!(await chat.recover())) askAgain();
  }

  function askAgain() {
    clearError();
    sent.current = { text: null, correcting: null, messages };
    void regenerate();
  }

  const suggestions =
    !isAnswering && last?.role === "assistant"
      ? last.parts.flatMap((part) => (part.type === "data-suggestions" ? part.data.replies : []))
      : [];
  const number = props.day === null ? 0 : days.indexOf(props.day) + 1;
  const selected = trip.items.find(({ id }) => id === props.selectedId);
  // In English, as the planner that needs no key reads it.
  const context = [
    ...(number > 0 ? [{ label: t("day", { number }), words: `day ${number}` }] : []),
    ...(selected ? [{ label: selected.title, words: selected.title }] : []),
  ];
  const lastAsked = messages.findLast(({ role }) => role === "user");

  return (
    <div className="flex min-h-[60dvh] grow flex-col lg:min-h-0">
      <ConversationBar
        current={conversationId}
        conversations={props.conversations}
        actions={props.actions}
        onGoTo={props.onGoTo}
        onHide={props.onHide}
        onChanged={onChanged}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too (WCAG 2.1.1). */}
      <div ref={log} onScroll={noteScroll} tabIndex={0} className="min-h-0 grow overflow-y-auto px-4 py-4">
        {messages.length === 0 ? <p className="text-14 text-ink-2">{t("empty")}</p> : null}
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-4" aria-live="polite">
          {messages.map((message) => (
            <li key={message.id}>
              <MessageView
                message={message}
                isLive={isAnswering && message.id === last?.id}
                tripId={trip.id}
                days={days}
                planned={planned}
                onAddPlace={onAddPlace}
                onUseOffer={props.onUseOffer}
              />
              {canEdit && !isAnswering && message.id === lastAsked?.id ? (
                <div className="flex justify-end">
                  <Button
                    size="small"
                    kind="quiet"
                    onClick={() => {
                      beforeEdit.current = draft;
                      setCorrecting(message.id);
                      write(textOf(message));
                      field.current?.focus();
                    }}
                  >
                    {t("edit")}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ol>
        {canEdit && !isAnswering && !error && last?.role === "assistant" && lastAsked ? (
          <Button size="small" kind="quiet" className="mt-1 -ms-3" onClick={askAgain}>
            {t("regenerate")}
          </Button>
        ) : null}
        {status === "submitted" ? (
          <p className="mt-3 text-14 text-ink-2" role="status">
            {t("thinking")}
          </p>
        ) : null}
        {error ? (
          <div className="mt-4">
            <Banner
              tone="failed"
              action={
                problemOf(error) ? null : (
                  <Button size="small" onClick={() => void tryAgain()}>
                    {t("again")}
                  </Button>
                )
              }
            >
              {problemOf(error)?.detail ?? t("lost")}
            </Banner>
          </div>
        ) : null}
      </div>
      {suggestions.length > 0 && correcting === null ? (
        <div className="flex flex-wrap gap-2 px-4 pb-2">
          {suggestions.map((reply) => (
            <Button
              key={reply}
              size="small"
              className="max-w-full !whitespace-normal text-start"
              onClick={() => send(reply)}
            >
              {reply}
            </Button>
          ))}
        </div>
      ) : null}
      <Composer
        field={field}
        draft={draft}
        onDraft={write}
        canEdit={canEdit}
        isAnswering={isAnswering}
        waitSeconds={wait.seconds}
        items={trip.items.map(({ title }) => title)}
        context={context}
        isCorrecting={correcting !== null}
        onCancel={() => {
          setCorrecting(null);
          write(beforeEdit.current);
        }}
        onSend={send}
        onStop={() => void chat.stopAnswer()}
        models={<ModelMenu models={props.models} choose={props.actions.chooseModel} onChosen={onChanged} />}
      />
    </div>
  );
}
