"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useIsWide } from "@/components/ui/use-is-wide";
import { daysOf } from "@/lib/trips/format";
import type { ChangeSet, Operation } from "@/lib/trips/operations";
import { orderItems } from "@/lib/trips/order-items";
import type { Trip } from "@/lib/trips/schema";
import { newId } from "@/lib/utils/new-id";
import type { TripActions } from "./actions";
import { ChangeReview } from "./change-review";
import { DayList } from "./day-list";
import { HealthPanel } from "./health/health-panel";
import { findingsByItem } from "./health/severity";
import { HistoryPanel } from "./history-panel";
import { type Pane, PaneTabs } from "./pane-tabs";
import type { Holidays } from "./planning/facts";
import { useEngine } from "./planning/use-engine";
import { useProposal } from "./planning/use-proposal";
import { proposedPlan } from "./proposed-plan";
import { TripHeader } from "./trip-header";
import { useTrip } from "./use-trip";
import { WeatherCredits } from "./weather-credits";

const TripMap = dynamic(() => import("../map/trip-map").then(({ TripMap: component }) => component), {
  ssr: false,
  loading: () => <div className="h-full bg-sunken" role="status" aria-label="Loading the map" />,
});
const ChatPanel = dynamic(() => import("../chat/chat-panel").then(({ ChatPanel: component }) => component), {
  ssr: false,
  loading: () => (
    <p className="p-4 text-14 text-ink-2" role="status">
      Opening the chat.
    </p>
  ),
});

type StoredMessage = {
  id: string;
  role: "user" | "assistant";
  parts: Record<string, unknown>[];
  metadata: Record<string, unknown>;
};

type Props = {
  trip: Trip;
  canEdit: boolean;
  changeSet: ChangeSet | null;
  rates: Record<string, number>;
  weather: Record<string, string>;
  weatherCredits: readonly { source: string; url: string }[];
  holidays: Holidays;
  mapStyleUrl: string | null;
  chat: { conversationId: string; messages: StoredMessage[] };
  actions: TripActions;
};

/** Stops with a place are numbered along the whole trip, the same on list and map. */
function numberStops(trip: Trip): Map<string, number> {
  const stops = orderItems(trip.items).filter(
    ({ kind, place, day }) => place && day && (kind === "activity" || kind === "meal"),
  );
  return new Map(stops.map(({ id }, index) => [id, index + 1]));
}

export function TripWorkspace({
  trip: fromServer,
  canEdit,
  changeSet: stored,
  rates,
  weather,
  weatherCredits,
  holidays,
  mapStyleUrl,
  chat,
  actions,
}: Props) {
  const router = useRouter();
  const { trip, isSaving, problem, dismissProblem, isStuck, edit } = useTrip({ trip: fromServer, actions });
  const isNew = trip.items.length === 0 && chat.messages.length === 0 && trip.brief !== "";
  const isWide = useIsWide();
  const [pane, setPane] = useState<Pane>("plan");
  const [isChatOpen, setIsChatOpen] = useState(true);
  // Map and chat are heavy: each is loaded when it is first shown, and the chat when it has an answer to write.
  const [seen, setSeen] = useState<ReadonlySet<Pane>>(new Set());
  const isAnswerDue = isNew || chat.messages.at(-1)?.role === "user";
  const isShown = (id: Pane) => isWide || pane === id || seen.has(id);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [isBusy, startTransition] = useTransition();
  const [hint, setHint] = useState<string | null>(null);
  const engine = useEngine({ holidays, rates, cityId: trip.destinationCityIds[0] });
  const findings = engine?.check(trip) ?? null;
  const {
    proposal: changeSet,
    planning,
    optimise,
    previewFix,
    dropLocal,
  } = useProposal({ trip, stored, holidays, onNotice: setHint });
  const proposal = proposedPlan({ trip, changeSet });
  const shown = proposal?.shown ?? trip;
  const mayEdit = canEdit && changeSet === null;
  const mayOptimise = mayEdit && planning === null;
  const numbers = numberStops(shown);

  /** Runs one action of the server and shows the page as it is afterwards. */
  function run(work: () => Promise<{ ok: boolean; message?: string }>) {
    startTransition(async () => {
      const answer = await work().catch(() => ({
        ok: false,
        message: "The connection is away. Nothing was changed.",
      }));
      setNotice(answer.ok ? null : (answer.message ?? null));
      router.refresh();
    });
  }

  function choose(next: Pane) {
    setSeen(new Set([...seen, pane, next]));
    setPane(next);
  }

  /** An edit by hand, with the times that follow from it: one entry of the history, one undo. */
  function editByHand(operations: Operation[], summary: string) {
    setHint(null);
    edit(engine?.follow({ trip, operations }) ?? operations, summary);
  }

  function runOptimise(input: { dates: string[]; name: string }) {
    setHint(null);
    void optimise(input);
  }

  function accept(changeIds: string[] | null) {
    if (!changeSet) return;
    if (!changeSet.isLocal) {
      // The proposal's own id is the key: a double click, on any device, accepts it once.
      const { id } = changeSet;
      return run(() => actions.acceptChanges({ changeSetId: id, changeIds, idempotencyKey: id }));
    }
    const ticked = changeSet.changes.filter(({ id }) => changeIds?.includes(id) ?? true);
    edit(
      ticked.map(({ operation }) => operation),
      changeSet.summary,
    );
    dropLocal();
  }

  function discard() {
    if (!changeSet) return;
    if (changeSet.isLocal) return dropLocal();
    const { id } = changeSet;
    run(() => actions.discardChanges({ changeSetId: id }));
  }

  function showDay(day: string) {
    choose("plan");
    document.getElementById(`day-${day}`)?.scrollIntoView({ block: "start" });
  }

  const days = daysOf({ start: trip.startDate, end: trip.endDate });
  const step = () => ({ tripId: trip.id, idempotencyKey: newId() });

  return (
    <main id="main" className="flex min-h-0 grow flex-col">
      <div className="border-b border-line bg-paper px-4 py-3">
        <TripHeader trip={trip} proposed={proposal?.trip ?? null} rates={rates} isSaving={isSaving}>
          <HealthPanel findings={findings} onPreviewFix={mayEdit ? previewFix : null} onShowDay={showDay} />
          {canEdit ? (
            <>
              <Button
                size="small"
                disabled={!mayOptimise || days.length === 0}
                onClick={() => runOptimise({ dates: days, name: "the trip" })}
              >
                {planning ? `Planning ${planning}` : "Optimise the trip"}
              </Button>
              <Button
                size="small"
                disabled={isBusy || isSaving}
                onClick={() => run(() => actions.undo(step()))}
              >
                Undo
              </Button>
              <Button
                size="small"
                kind="quiet"
                disabled={isBusy || isSaving}
                onClick={() => run(() => actions.redo(step()))}
              >
                Redo
              </Button>
            </>
          ) : null}
          <HistoryPanel
            tripId={trip.id}
            canEdit={canEdit}
            actions={actions}
            onChanged={() => router.refresh()}
          />
        </TripHeader>
        {problem || notice ? (
          <div className="mx-auto mt-3 max-w-[110rem]">
            <Banner
              tone={isStuck ? "care" : "failed"}
              action={
                <Button size="small" onClick={() => (problem ? dismissProblem() : setNotice(null))}>
                  {isStuck ? "Send again" : "Close"}
                </Button>
              }
            >
              {problem ?? notice}
            </Banner>
          </div>
        ) : null}
        {hint ? (
          <div className="mx-auto mt-3 max-w-[110rem]">
            <Banner
              action={
                <Button size="small" onClick={() => setHint(null)}>
                  Close
                </Button>
              }
            >
              {hint}
            </Banner>
          </div>
        ) : null}
        <PaneTabs pane={pane} onChoose={choose} />
      </div>
      <div className="flex min-h-0 grow lg:h-[calc(100dvh-9rem)]">
        <aside
          aria-label="Chat"
          className={`${pane === "chat" ? "flex" : "hidden"} w-full min-w-0 flex-col border-line lg:flex lg:shrink-0 lg:border-r ${isChatOpen ? "lg:w-96" : "lg:w-14"}`}
        >
          <div className="hidden items-center justify-between border-b border-line px-4 py-2 lg:flex">
            {isChatOpen ? <h2 className="text-14 font-semibold">Chat</h2> : null}
            <Button
              size="small"
              kind="quiet"
              aria-expanded={isChatOpen}
              aria-label={isChatOpen ? "Close the chat" : "Open the chat"}
              onClick={() => setIsChatOpen(!isChatOpen)}
            >
              {isChatOpen ? "‹" : "›"}
            </Button>
          </div>
          <div className={`min-h-0 grow ${isChatOpen ? "flex flex-col" : "hidden"}`}>
            {isShown("chat") || isAnswerDue ? (
              <ChatPanel
                tripId={trip.id}
                conversationId={chat.conversationId}
                initialMessages={chat.messages}
                initialPrompt={isNew && canEdit ? trip.brief : null}
                canEdit={canEdit}
                onAnswered={() => router.refresh()}
              />
            ) : null}
          </div>
        </aside>
        <div
          className={`${pane === "plan" ? "block" : "hidden"} w-full min-w-0 overflow-y-auto px-4 py-4 lg:block lg:max-w-2xl lg:grow`}
        >
          <DayList
            trip={shown}
            canEdit={mayEdit}
            weather={weather}
            numbers={numbers}
            marks={proposal?.marks ?? new Map()}
            selectedId={selectedId}
            onSelect={setSelectedId}
            onEdit={editByHand}
            findings={findingsByItem(findings ?? [])}
            onPreviewFix={mayEdit ? previewFix : null}
            onOptimise={mayOptimise ? runOptimise : null}
          />
          <WeatherCredits credits={weatherCredits} />
          {changeSet && canEdit ? (
            <ChangeReview
              key={changeSet.id}
              trip={trip}
              changeSet={changeSet}
              rates={rates}
              isBusy={isBusy}
              onAccept={accept}
              onDiscard={discard}
            />
          ) : null}
        </div>
        <div
          className={`${pane === "map" ? "block" : "hidden"} h-[70dvh] w-full min-w-0 border-line lg:block lg:h-auto lg:grow lg:border-l`}
        >
          {isShown("map") ? (
            <TripMap
              trip={shown}
              numbers={numbers}
              selectedId={selectedId}
              onSelect={setSelectedId}
              styleUrl={mapStyleUrl}
            />
          ) : null}
        </div>
      </div>
    </main>
  );
}
