"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ChatPanel, type ChatPanelProps } from "./chat-panel";
import { fetchConversation, type StoredMessage } from "./use-trip-chat";

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
  const { conversations } = props;
  // A conversation that began in another tab meanwhile is the latest, but not the one that is read here.
  const [first, setFirst] = useState({
    id: props.conversationId,
    messages: props.initialMessages,
    isListed: false,
  });
  const isListed = conversations.some((conversation) => conversation.id === first.id);
  if (isListed && !first.isListed) setFirst({ ...first, isListed });
  // Deleted elsewhere.
  if (!isListed && first.isListed)
    setFirst({ id: props.conversationId, messages: props.initialMessages, isListed: false });
  const latest = first.id;
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
    fetchConversation(id).then(
      ({ messages }) => (isGone ? undefined : setLoaded({ id, messages })),
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
    id === latest ? first.messages : begun === id ? [] : loaded?.id === id ? loaded.messages : null;
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
