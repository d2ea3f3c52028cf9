"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatActions } from "@/components/chat/conversation-bar";
import type { OfferedItem } from "@/components/chat/offer-cards";
import type { FoundPlace } from "@/components/chat/place-cards";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { useIsWide } from "@/components/ui/use-is-wide";
import { applyOperations } from "@/lib/trips/apply-operations";
import type { Board } from "@/lib/trips/board/load-board";
import { convertWith } from "@/lib/trips/budget";
import type { TripActions } from "./actions";
import { ChangeReview } from "./change-review";
import { findingsByItem } from "./health/severity";
import { addPlace, placeOffer } from "./item-commands";
import { TripChat, TripMap } from "./lazy-panes";
import type { PlanProps } from "./list/board";
import { PaneTabs } from "./pane-tabs";
import { Resizer } from "./panes/resizer";
import { usePanes } from "./panes/use-panes";
import type { Widths } from "./panes/widths";
import { PickBar } from "./pick-bar";
import { PlanPane } from "./plan-pane";
import { effectOf } from "./review/effect";
import { scrollToPart } from "./scroll-to-part";
import { TripCommands } from "./trip-commands";
import { useAddress, type View } from "./use-address";
import { useBoard } from "./use-board";
import { useLiveRevision, type WatchRevision } from "./use-live-revision";
import { useWorkspace } from "./use-workspace";
import { WorkspaceHeader } from "./workspace-header";

type Props = {
  board: Board;
  watchRevision: WatchRevision;
  mapStyleUrl: string | null;
  panes: Widths;
  actions: TripActions & ChatActions;
};

/** The planner: chat, plan and map side by side, on a narrow window one at a time. */
export function TripWorkspace({ board: fromPage, watchRevision, mapStyleUrl, panes, actions }: Props) {
  const t = useTranslations("trips");
  const board = useBoard(fromPage);
  const { canEdit, rates, weather, chat, refresh } = board;
  const workspace = useWorkspace({ board, actions });
  const { trip, shown, proposal, proposed, review, engine, findings, mayEdit } = workspace;
  useLiveRevision({ watch: watchRevision, revision: trip.revision, onChanged: refresh });
  const { view, day, selectedId, go } = useAddress();
  const { widths, change: resize } = usePanes(panes);
  const isWide = useIsWide();
  const [litId, setLitId] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // Map and chat are heavy: each is loaded when it is first shown, and the chat when it has an answer to write.
  const [seen, setSeen] = useState<ReadonlySet<View>>(new Set([view]));
  const isNew = trip.items.length === 0 && chat.conversations.length === 0 && trip.brief !== "";
  const isAnswerDue = isNew || chat.messages.at(-1)?.role === "user";
  // What was shown stays, and so does the chat until its answer has arrived: it is what fetches the plan.
  const needed: View[] = isAnswerDue ? [view, "chat"] : [view];
  if (needed.some((name) => !seen.has(name))) setSeen(new Set([...seen, ...needed]));
  const isShown = (name: View) => isWide || seen.has(name);
  const isPlan = view === "list" || view === "timeline";
  const hasMap = view === "list" || view === "map" || view === "chat";

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, to where the address says.
  useEffect(() => {
    if (selectedId) scrollToPart(`item-${selectedId}`);
    else if (day) scrollToPart(`day-${day}`);
  }, []);

  function showDay(date: string) {
    go({ day: date, ...(isPlan ? {} : { view: "list" }) });
    requestAnimationFrame(() => scrollToPart(`day-${date}`));
  }
  function select(id: string) {
    go({ item: id === selectedId ? null : id });
    scrollToPart(`item-${id}`);
  }

  function addFound(place: FoundPlace, date: string | null) {
    const { operations, id } = addPlace({ trip, day: date, place });
    workspace.editByHand(operations, t("done.added", { title: place.name }));
    showToast({
      text: t("done.added", { title: place.name }),
      action: {
        label: t("header.undo"),
        run: () =>
          workspace.editExactly([{ op: "item.remove", id }], t("done.removed", { title: place.name })),
      },
    });
  }

  function takeOffer(offer: OfferedItem) {
    const { operations } = placeOffer({ trip, offer });
    const text = t("done.added", { title: offer.title });
    const back = applyOperations({ trip, operations }).inverse;
    workspace.editByHand(operations, text);
    showToast({
      text,
      action: {
        label: t("header.undo"),
        run: () => workspace.editExactly(back, t("done.removed", { title: offer.title })),
      },
    });
  }

  const plan: PlanProps = {
    trip: shown,
    days: workspace.days,
    canEdit: mayEdit,
    numbers: workspace.numbers,
    changes: proposed?.changes ?? new Map(),
    review,
    selectedId,
    litId,
    picked,
    engine,
    findings: findingsByItem(findings ?? []),
    onSelect: select,
    onHover: setLitId,
    onPick: (id) => {
      const next = new Set(picked);
      if (!next.delete(id)) next.add(id);
      setPicked(next);
    },
    onEdit: workspace.editByHand,
    onPreviewFix: mayEdit ? workspace.previewFix : null,
    onOptimise: workspace.mayOptimise ? workspace.optimise : null,
  };

  return (
    <main
      id="main"
      data-full
      className={`flex min-h-0 grow flex-col lg:h-[calc(100dvh-3.5625rem)] lg:grow-0 ${isPlan ? "" : "max-lg:h-[calc(100dvh-7.125rem)] max-lg:grow-0"}`}
    >
      <TripCommands days={workspace.days} />
      <WorkspaceHeader {...{ workspace, canEdit, rates, actions }} isShort={!isPlan} onShowDay={showDay} />
      <PaneTabs view={view} onChoose={(next) => go({ view: next })} />
      <div className="relative flex min-h-0 grow">
        <aside
          aria-label={t("chat.label")}
          style={{ "--width": widths.isChatOpen ? `${widths.chat}px` : "3rem" }}
          className={`${view === "chat" ? "flex" : "hidden"} w-full min-w-0 flex-col bg-paper lg:flex lg:w-[var(--width)] lg:shrink-0`}
        >
          <div className="hidden h-11 items-center justify-between border-b border-line ps-4 pe-1.5 lg:flex">
            {widths.isChatOpen ? <h2 className="text-14 font-semibold">{t("chat.label")}</h2> : null}
            <Button
              size="small"
              kind="quiet"
              className={widths.isChatOpen ? "" : "-ms-3"}
              aria-expanded={widths.isChatOpen}
              aria-label={t(widths.isChatOpen ? "chat.close" : "chat.open")}
              onClick={() => resize({ isChatOpen: !widths.isChatOpen })}
            >
              {widths.isChatOpen ? "‹" : "›"}
            </Button>
          </div>
          <div className={`min-h-0 grow ${widths.isChatOpen ? "flex flex-col" : "flex flex-col lg:hidden"}`}>
            {isShown("chat") ? (
              <TripChat
                trip={trip}
                days={workspace.days}
                day={day}
                selectedId={selectedId}
                conversationId={chat.conversationId}
                conversations={chat.conversations}
                models={chat.models}
                actions={actions}
                initialMessages={chat.messages}
                initialPrompt={isNew && canEdit ? trip.brief : null}
                canEdit={canEdit}
                onChanged={refresh}
                onAddPlace={mayEdit ? addFound : null}
                onUseOffer={mayEdit ? takeOffer : null}
              />
            ) : null}
          </div>
        </aside>
        <Resizer
          name="chat"
          label={t("panes.chat")}
          width={widths.chat}
          onChange={(chat) => resize({ chat })}
        />
        <div
          className={`flex min-h-0 min-w-0 grow ${view === "map" ? "flex-col max-lg:flex-col-reverse" : ""} ${view === "chat" ? "max-lg:hidden" : ""}`}
        >
          <PlanPane
            plan={plan}
            view={view}
            day={day}
            weather={weather.byDay}
            credits={weather.credits}
            width={widths.plan}
            onView={(next) => go({ view: next })}
            onDay={showDay}
            onEditExactly={workspace.editExactly}
          />
          {hasMap && view !== "map" ? (
            <Resizer
              name="plan"
              label={t("panes.plan")}
              width={widths.plan}
              onChange={(width) => resize({ plan: width })}
            />
          ) : null}
          {hasMap ? (
            <div
              className={`${view === "map" ? "block" : "hidden"} w-full min-w-0 min-h-0 grow lg:block lg:w-auto`}
            >
              {isShown("map") ? (
                <TripMap
                  trip={shown}
                  numbers={workspace.numbers}
                  changes={plan.changes}
                  selectedId={selectedId}
                  litId={litId}
                  day={day}
                  onDay={(date) => go({ day: date })}
                  onSelect={select}
                  onHover={setLitId}
                  styleUrl={mapStyleUrl}
                />
              ) : null}
            </div>
          ) : null}
        </div>
        <div
          className="pointer-events-none fixed inset-x-2 bottom-16 z-20 grid gap-2 *:pointer-events-auto lg:absolute lg:inset-x-auto lg:end-4 lg:bottom-3 lg:start-[calc(var(--dock)+1rem)]"
          style={{ "--dock": widths.isChatOpen ? `${widths.chat}px` : "3rem" }}
        >
          {mayEdit && picked.size > 0 ? (
            <PickBar
              trip={trip}
              days={workspace.days}
              picked={picked}
              onEdit={workspace.editExactly}
              onClear={() => setPicked(new Set())}
            />
          ) : null}
          {proposal && canEdit ? (
            <ChangeReview
              key={proposal.id}
              trip={trip}
              proposal={proposal}
              ticked={review.ticked}
              effect={effectOf({
                trip,
                changes: review.ticked,
                convert: convertWith({ to: trip.currency, rates }),
                engine,
              })}
              isBusy={workspace.isBusy}
              onToggle={review.toggle}
              onAccept={workspace.accept}
              onDiscard={workspace.discard}
              onShow={(id) => {
                go({ item: id });
                scrollToPart(`item-${id}`);
              }}
            />
          ) : null}
        </div>
      </div>
    </main>
  );
}
