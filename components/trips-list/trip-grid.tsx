"use client";

import { type ReactNode, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/errors/action-result";
import { newId } from "@/lib/utils/new-id";
import { TripCard } from "./trip-card";
import type { Shelf, ShelfActions, TripCardData } from "./trip-card-data";

type Notice = { tone: "good" | "failed"; text: string; undo?: () => Promise<ActionResult<unknown>> };
type Props = {
  trips: readonly TripCardData[];
  shelf: Shelf;
  actions: ShelfActions;
  /** What the first trip shows of itself when it is the one that comes next. */
  head?: ReactNode;
};

/** The trips of a shelf; what is done to one is said on top, with a way back. */
export function TripGrid({ trips, shelf, actions, head }: Props) {
  const t = useTranslations("tripList");
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isPending, startTransition] = useTransition();

  function run<Data>({
    call,
    done,
  }: {
    call: () => Promise<ActionResult<Data>>;
    done: (data: Data) => Notice;
  }) {
    startTransition(async () => {
      const answer = await call();
      setNotice(answer.ok ? done(answer.data) : { tone: "failed", text: answer.message });
    });
  }

  function commandsOf({ id: tripId, title }: TripCardData) {
    const say = (text: string, undo?: Notice["undo"]): Notice => ({
      tone: "good",
      text,
      ...(undo ? { undo } : {}),
    });
    return {
      archive: () => {
        const isArchived = shelf !== "archived";
        run({
          call: () => actions.archiveTrip({ tripId, isArchived }),
          done: () =>
            say(t(isArchived ? "archived" : "unarchived", { title }), () =>
              actions.archiveTrip({ tripId, isArchived: !isArchived }),
            ),
        });
      },
      duplicate: () => {
        const copyId = newId();
        run({
          call: () => actions.duplicateTrip({ tripId, newId: copyId }),
          done: () => say(t("duplicated", { title }), () => actions.removeTrip({ tripId: copyId })),
        });
      },
      remove: () =>
        run({
          call: () => actions.removeTrip({ tripId }),
          done: () => say(t("removed", { title }), () => actions.recoverDeletedTrip({ tripId })),
        }),
      moveTo: (startDate: string) => {
        const idempotencyKey = newId();
        run({
          call: () => actions.moveTripDates({ tripId, startDate, idempotencyKey }),
          done: ({ lists }) => say(t("moved.done", { title }), () => actions.undoMove({ tripId, lists })),
        });
      },
    };
  }

  const undo = notice?.undo;
  return (
    <>
      {notice ? (
        <div className="fixed inset-x-4 bottom-18 z-40 mx-auto max-w-lg shadow-float sm:bottom-6">
          <Banner
            tone={notice.tone}
            action={
              <span className="flex gap-1">
                {undo ? (
                  <Button
                    size="small"
                    disabled={isPending}
                    onClick={() => run({ call: undo, done: () => ({ tone: "good", text: t("undone") }) })}
                  >
                    {t("undo")}
                  </Button>
                ) : null}
                <Button size="small" kind="quiet" onClick={() => setNotice(null)}>
                  {t("close")}
                </Button>
              </span>
            }
          >
            {notice.text}
          </Banner>
        </div>
      ) : null}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3" aria-busy={isPending}>
        {trips.map((trip, index) => (
          <li key={trip.id} className={head && index === 0 ? "sm:col-span-full" : ""}>
            <TripCard trip={trip} shelf={shelf} isBusy={isPending} commands={commandsOf(trip)}>
              {index === 0 ? head : null}
            </TripCard>
          </li>
        ))}
      </ul>
    </>
  );
}
