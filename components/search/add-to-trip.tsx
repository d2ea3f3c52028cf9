"use client";

import Link from "next/link";
import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/errors/action-result";
import type { Item } from "@/lib/trips/schema";
import { newId } from "@/lib/utils/new-id";

export type TripChoice = { id: string; title: string };
export type AddItems = (input: {
  tripId: string;
  idempotencyKey: string;
  items: Omit<Item, "id" | "position">[];
}) => Promise<ActionResult<unknown>>;

type Props = { trips: TripChoice[]; add: AddItems; items: Omit<Item, "id" | "position">[]; name: string };

/** Puts an offer into one of the traveller's trips. The same press twice adds it once. */
export function AddToTrip({ trips, add, items, name }: Props) {
  const t = useTranslations("search");
  const id = useId();
  const [tripId, setTripId] = useState(trips[0]?.id ?? "");
  const [idempotencyKey] = useState(newId);
  const [state, setState] = useState<{ phase: "idle" | "adding" | "added"; problem: string | null }>({
    phase: "idle",
    problem: null,
  });
  if (trips.length === 0) return <p className="text-12 text-ink-2">{t("add.noTrip")}</p>;

  async function press() {
    setState({ phase: "adding", problem: null });
    const result = await add({ tripId, idempotencyKey, items });
    setState(result.ok ? { phase: "added", problem: null } : { phase: "idle", problem: result.message });
  }

  if (state.phase === "added") {
    return (
      <p role="status" className="text-14">
        {t("add.added")} <Link href={`/trips/${tripId}`}>{t("add.open")}</Link>
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="sr-only">
        {t("add.tripFor", { name })}
      </label>
      <select
        id={id}
        value={tripId}
        onChange={(event) => setTripId(event.target.value)}
        className="h-8 max-w-48 rounded-s border border-line-strong bg-surface px-2 text-14 pointer-coarse:h-11"
      >
        {trips.map((trip) => (
          <option key={trip.id} value={trip.id}>
            {trip.title}
          </option>
        ))}
      </select>
      <Button size="small" disabled={state.phase === "adding"} onClick={() => void press()}>
        {t("add.action")}
        <span className="sr-only">: {name}</span>
      </Button>
      {state.problem ? (
        <p role="alert" className="text-14 text-removed">
          {state.problem}
        </p>
      ) : null}
    </div>
  );
}
