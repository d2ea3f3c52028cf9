import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { PageMessages } from "@/components/i18n/page-messages";
import { panesCookie, readWidths } from "@/components/trips/panes/widths";
import { currentSession } from "@/lib/auth/require-user";
import { publicSettings } from "@/lib/env/public-settings";
import { AppError } from "@/lib/errors/app-error";
import { getTranslations } from "@/lib/i18n/server";
import { type Board, loadBoard } from "@/lib/trips/board/load-board";
import {
  acceptChanges,
  chooseModel,
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
import { LiveWorkspace } from "./live-workspace";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trips");
  return { title: t("tab") };
}

async function load(tripId: string): Promise<Board> {
  const session = await currentSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(`/trips/${tripId}`)}`);
  try {
    return await loadBoard(session, { tripId });
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === "not_found" || thrown.code === "bad_input"))
      notFound();
    throw thrown;
  }
}

export default async function TripPage({ params }: PageProps<"/trips/[tripId]">) {
  const { tripId } = await params;
  const board = await load(tripId);
  const { supabaseUrl, supabasePublishableKey, mapStyleUrl } = publicSettings();
  return (
    <PageMessages namespaces={["trips", "chat", "map"]}>
      <LiveWorkspace
        supabaseUrl={supabaseUrl}
        publishableKey={supabasePublishableKey}
        board={board}
        mapStyleUrl={mapStyleUrl}
        panes={readWidths((await cookies()).get(panesCookie)?.value)}
        actions={{
          acceptChanges,
          chooseModel,
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
  );
}
