"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ChatPanel, type ChatPanelProps } from "./chat-panel";
import { fetchMessages, type StoredMessage } from "./use-trip-chat";

type Props = Omit<ChatPanelProps, "onGoTo" | "onHide">;
type Loaded = { id: string; messages: StoredMessage[] };

/** Which conversation is read stands in the address: back, a reload and a second tab keep it. */
function goTo(id: string) {
  const next = new URLSearchParams(window.location.search);
  next.set("chat", id);
  window.history.pushState(null, "", `?${next}`);
}

/** The conversation that the address names, or else the latest, which came with the page. */
export function TripChat(props: Props) {
  const { initialMessages, conversations } = props;
  // Until one is stored, each fetch of the page proposes another id: the first one stays.
  const [proposed] = useState(props.conversationId);
  const latest = conversations.length === 0 ? proposed : props.conversationId;
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const t = useTranslations("chat");
  const id = useSearchParams().get("chat") ?? latest;
  const isStored = id !== latest && conversations.some((conversation) => conversation.id === id);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    if (!isStored) return;
    let isGone = false;
    setIsLost(false);
    fetchMessages(id).then(
      (messages) => (isGone ? undefined : setLoaded({ id, messages })),
      () => (isGone ? undefined : setIsLost(true)),
    );
    return () => {
      isGone = true;
    };
  }, [id, isStored]);
  // One that began here is stored by now; what is shown of it stays.
  const [begun, setBegun] = useState<string | null>(null);
  if (!isStored && id !== latest && begun !== id) setBegun(id);
  const messages =
    id === latest ? initialMessages : begun === id ? [] : loaded?.id === id ? loaded.messages : null;
  if (!messages) {
    return (
      <p className="p-4 text-14 text-ink-2" role="status">
        {isLost ? t("conversations.lost") : t("conversations.loading")}
      </p>
    );
  }
  return (
    <ChatPanel
      {...props}
      key={id}
      conversationId={id}
      initialMessages={messages}
      initialPrompt={id === latest ? props.initialPrompt : null}
      onGoTo={goTo}
      conversations={conversations.filter((conversation) => !hidden.includes(conversation.id))}
      onHide={(gone, isHidden) =>
        setHidden((list) => (isHidden ? [...list, gone] : list.filter((other) => other !== gone)))
      }
    />
  );
}
