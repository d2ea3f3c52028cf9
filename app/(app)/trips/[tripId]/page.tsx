import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { PageMessages } from "@/components/i18n/page-messages";
import { panesCookie, readWidths } from "@/components/trips/panes/widths";
import { TripCommands } from "@/components/trips/trip-commands";
import { TripWorkspace } from "@/components/trips/trip-workspace";
import { currentSession, type Session } from "@/lib/auth/require-user";
import { listConversations, listMessages } from "@/lib/chat/queries";
import { ratesTo } from "@/lib/currency/convert";
import { publicSettings } from "@/lib/env/public-settings";
import { AppError } from "@/lib/errors/app-error";
import { getTranslations } from "@/lib/i18n/server";
import { daysOf } from "@/lib/trips/format";
import { getOpenChangeSet, getTrip } from "@/lib/trips/queries";
import {
  acceptChanges,
  deleteConversation,
  deleteTrip,
  discardChanges,
  loadHistory,
  redo,
  renameConversation,
  restore,
  undo,
  writeOperations,
} from "./actions";
import { holidaysByCity } from "./holidays-by-city";
import { LiveRevision } from "./live-revision";
import { weatherByDay } from "./weather-by-day";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trips");
  return { title: t("tab") };
}

/** Deleted in another tab between the list and this: then nothing is said, and the trip is there all the same. */
async function messagesOf(input: { supabase: Session["supabase"]; conversationId: string }) {
  try {
    return await listMessages(input.supabase, input);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not_found") return [];
    throw thrown;
  }
}

async function load(tripId: string) {
  const session = await currentSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(`/trips/${tripId}`)}`);
  const { supabase, user } = session;
  try {
    const [{ trip, role }, changeSet, conversations] = await Promise.all([
      getTrip(supabase, { tripId }),
      getOpenChangeSet(supabase, { tripId }),
      listConversations(supabase, { tripId }),
    ]);
    const conversationId = conversations[0]?.id;
    const messages = conversationId ? await messagesOf({ supabase, conversationId }) : [];
    return {
      trip,
      role,
      changeSet,
      chat: { conversationId: conversationId ?? crypto.randomUUID(), messages, conversations },
      userId: user.id,
    };
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === "not_found" || thrown.code === "bad_input"))
      notFound();
    throw thrown;
  }
}

export default async function TripPage({ params }: PageProps<"/trips/[tripId]">) {
  const { tripId } = await params;
  const { trip, role, changeSet, chat, userId } = await load(tripId);
  const weather = await weatherByDay({ trip, userId });
  const currencies = [
    ...new Set([
      trip.currency,
      "EUR",
      "USD",
      "GBP",
      ...trip.items.flatMap(({ cost }) => cost?.currency ?? []),
    ]),
  ];
  const settings = publicSettings();
  return (
    <>
      <LiveRevision
        tripId={trip.id}
        revision={trip.revision}
        supabaseUrl={settings.supabaseUrl}
        publishableKey={settings.supabasePublishableKey}
      />
      <TripCommands days={daysOf({ start: trip.startDate, end: trip.endDate })} />
      <PageMessages namespaces={["trips", "chat", "map"]}>
        <TripWorkspace
          trip={trip}
          canEdit={role !== "viewer"}
          changeSet={changeSet}
          rates={ratesTo({ to: trip.currency, from: currencies })}
          weather={weather.byDay}
          weatherCredits={weather.credits}
          holidays={holidaysByCity(trip)}
          mapStyleUrl={settings.mapStyleUrl}
          panes={readWidths((await cookies()).get(panesCookie)?.value)}
          chat={chat}
          actions={{
            acceptChanges,
            deleteConversation,
            deleteTrip,
            discardChanges,
            loadHistory,
            redo,
            renameConversation,
            restore,
            undo,
            writeOperations,
          }}
        />
      </PageMessages>
    </>
  );
}
