import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProfileForm } from "@/components/settings/profile-form";
import { currentSession } from "@/lib/auth/require-user";
import { knownCurrencies } from "@/lib/currency/convert";
import { cityById, countryByCode } from "@/lib/geo/gazetteer";
import { getTranslations } from "@/lib/i18n/server";
import { interests } from "@/lib/places/schema";
import { getProfile } from "@/lib/profiles/queries";
import { saveProfile } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("nav.profile") };
}

export default async function ProfilePage() {
  const [session, t] = await Promise.all([currentSession(), getTranslations("settings")]);
  if (!session) redirect("/sign-in?next=/settings");
  const { preferences, home_city_id, ...profile } = await getProfile(session.supabase);
  const home = home_city_id ? cityById(home_city_id) : undefined;
  const homeCity = home ? `${home.name}, ${countryByCode(home.country)?.name ?? home.country}` : "";
  return (
    <main id="main" className="grid max-w-xl gap-6">
      <div className="grid gap-1">
        <h1 className="text-28">{t("nav.profile")}</h1>
        <p className="text-ink-2">
          {session.user.email ? t("profile.account", { email: session.user.email }) : t("profile.guest")}{" "}
          {t("profile.lead")}
        </p>
      </div>
      <ProfileForm
        profile={{
          name: profile.name,
          currency: profile.currency,
          units: profile.units,
          homeCity,
          pace: preferences.pace ?? "balanced",
          interests: preferences.interests ?? [],
        }}
        currencies={knownCurrencies}
        interests={interests}
        action={saveProfile}
      />
    </main>
  );
}
