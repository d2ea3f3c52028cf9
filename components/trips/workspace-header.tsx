"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { daysOf } from "@/lib/trips/format";
import type { TripActions } from "./actions";
import { HealthPanel } from "./health/health-panel";
import { HistoryPanel } from "./history-panel";
import { TripHeader } from "./trip-header";
import type { Workspace } from "./use-workspace";
import { WorkspaceNotices } from "./workspace-notices";

type Props = {
  workspace: Workspace;
  canEdit: boolean;
  rates: Record<string, number>;
  actions: TripActions;
  /** On a phone beside the map or the chat only what the trip is fits. */
  isShort: boolean;
  onShowDay: (day: string) => void;
};

/** The trip as a whole: what it is, whether it works, what it costs, and what can be done with all of it. */
export function WorkspaceHeader({ workspace, canEdit, rates, actions, isShort, onShowDay }: Props) {
  const t = useTranslations("trips");
  const { trip, proposed, isSaving, isBusy, mayEdit, mayOptimise, planning } = workspace;
  const days = daysOf({ start: trip.startDate, end: trip.endDate });
  const isWaiting = isBusy || isSaving;
  return (
    <div className="shrink-0 border-b border-line bg-surface px-4 py-2">
      <TripHeader
        trip={trip}
        proposed={proposed?.trip ?? null}
        rates={rates}
        isSaving={isSaving}
        isShort={isShort}
        health={
          <HealthPanel
            findings={workspace.findings}
            onPreviewFix={mayEdit ? workspace.previewFix : null}
            onShowDay={onShowDay}
          />
        }
      >
        {canEdit ? (
          <>
            <Button
              size="small"
              disabled={!mayOptimise || days.length === 0}
              onClick={() => workspace.optimise({ dates: days, name: t("header.theTrip") })}
            >
              {planning ? t("header.planning", { name: planning }) : t("header.optimise")}
            </Button>
            <Button size="small" disabled={isWaiting} onClick={workspace.undo}>
              <Icon name="undo" className="size-4 max-sm:hidden" />
              {t("header.undo")}
            </Button>
            <Button
              size="small"
              kind="quiet"
              className="max-sm:hidden"
              disabled={isWaiting}
              onClick={workspace.redo}
            >
              {t("header.redo")}
            </Button>
          </>
        ) : null}
        <HistoryPanel tripId={trip.id} canEdit={canEdit} actions={actions} onChanged={workspace.refresh} />
      </TripHeader>
      <WorkspaceNotices workspace={workspace} />
    </div>
  );
}
