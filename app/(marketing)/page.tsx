import { Suspense } from "react";
import { PageMessages } from "@/components/i18n/page-messages";
import { PlaceStarts } from "@/components/landing/place-starts";
import { PlanForm } from "@/components/landing/plan-form";
import { currentSession } from "@/lib/auth/require-user";
import { getFormat, getTranslations } from "@/lib/i18n/server";
import { getProfile } from "@/lib/profiles/queries";
import { planTrip } from "./actions";
import { placeStarts } from "./place-starts";
import { TrustFragments } from "./trust-fragments";

/** As one might write it. The built-in planner reads English, so these are English in every language. */
const examples = [
  "Tokyo in November, 10 days, slow",
  "Long weekend in Lisbon from Munich",
  "A week in Reykjavik in June, light nights",
  "Sydney with two kids aged 6 and 9",
];
const placeholder = "5 days in Lisbon for two in May, from Berlin, about 2500 EUR, food and old towns";

const today = () => new Date().toISOString().slice(0, 10);

export default async function LandingPage({ searchParams }: PageProps<"/">) {
  const [session, { wish }, t, format, starts] = await Promise.all([
    currentSession(),
    searchParams,
    getTranslations("landing"),
    getFormat(),
    placeStarts({ today: today() }),
  ]);
  const initial = typeof wish === "string" ? wish.slice(0, 10_000) : "";
  const currency = session ? (await getProfile(session.supabase)).currency : "EUR";
  return (
    <main id="main">
      <section className="relative overflow-hidden border-b border-line bg-water max-md:bg-paper">
        {/* Of one size and on a layer of its own: it is drawn once, however the sentence above it grows. A phone has no room
            for it, and being lazy it is not even loaded there. */}
        {/* biome-ignore lint/performance/noImgElement: a drawing that scales by itself. */}
        <img
          src="/covers/way"
          alt=""
          loading="lazy"
          className="absolute top-0 right-0 h-176 w-396 max-w-none will-change-transform max-md:hidden"
        />
        <div className="absolute inset-0 bg-[linear-gradient(90deg,var(--paper)_0,color-mix(in_oklab,var(--paper)_92%,transparent)_45%,transparent_72%)] max-md:bg-none" />
        <div className="relative mx-auto grid max-w-6xl gap-7 px-4 pt-16 pb-20 sm:pt-24 sm:pb-28">
          <h1 className="max-w-3xl text-28 tracking-[-0.03em] text-balance sm:text-40">{t("title")}</h1>
          <PageMessages namespaces={["landing"]}>
            <PlanForm
              key={initial}
              action={planTrip}
              initial={initial}
              placeholder={placeholder}
              examples={examples}
              currency={currency}
            />
          </PageMessages>
          {format.locale === "en" ? null : <p className="text-12 text-ink-2">{t("english")}</p>}
        </div>
      </section>
      <div className="mx-auto max-w-6xl px-4 pb-20">
        <section id="different" aria-labelledby="different-title" className="pt-18">
          <h2 id="different-title" className="text-28">
            {t("trust.title")}
          </h2>
          <p className="mt-2.5 max-w-xl text-16 text-ink-2">{t("trust.lead")}</p>
          <Suspense fallback={<div className="mt-9 h-100 rounded-m bg-sunken" aria-busy="true" />}>
            <TrustFragments today={today()} />
          </Suspense>
        </section>
        <section id="starts" aria-labelledby="starts-title" className="pt-18">
          <h2 id="starts-title" className="text-28">
            {t("starts.heading")}
          </h2>
          <p className="mt-2.5 mb-7 max-w-xl text-16 text-ink-2">{t("starts.lead")}</p>
          <PlaceStarts starts={starts} />
        </section>
      </div>
    </main>
  );
}
