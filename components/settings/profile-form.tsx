"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { InputField, SelectField } from "@/components/ui/field";
import type { ActionResult } from "@/lib/errors/action-result";
import type { Interest } from "@/lib/places/schema";
import type { ProfileForm as Profile } from "@/lib/profiles/schema";
import { HomeCityField } from "./home-city-field";

type Props = {
  profile: Profile;
  currencies: readonly string[];
  interests: readonly Interest[];
  action: (input: Profile) => Promise<ActionResult<{ homeCity: string }>>;
};

function read({ data, profile }: { data: FormData; profile: Profile }): Profile {
  const text = (name: string) => String(data.get(name) ?? "");
  const pace = text("pace");
  return {
    name: text("name"),
    homeCity: text("homeCity"),
    currency: text("currency"),
    units: text("units") === "imperial" ? "imperial" : "metric",
    pace: pace === "slow" || pace === "balanced" || pace === "fast" ? pace : profile.pace,
    interests: data.getAll("interests").map(String),
  };
}

/** Name, home, money, measures and taste. */
export function ProfileForm({ profile, currencies, interests, action }: Props) {
  const t = useTranslations("settings");
  const [result, setResult] = useState<ActionResult<{ homeCity: string }> | null>(null);
  const [isPending, startTransition] = useTransition();
  const errors = result && !result.ok ? (result.fields ?? {}) : {};

  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const input = read({ data: new FormData(event.currentTarget), profile });
        startTransition(async () => setResult(await action(input)));
      }}
    >
      <InputField
        label={t("profile.name")}
        name="name"
        defaultValue={profile.name}
        autoComplete="name"
        maxLength={120}
        error={errors.name}
      />
      <HomeCityField
        key={result?.ok ? result.data.homeCity : "typed"}
        value={result?.ok ? result.data.homeCity : profile.homeCity}
        error={errors.homeCity}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={t("profile.currency")}
          name="currency"
          defaultValue={profile.currency}
          error={errors.currency}
        >
          {currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </SelectField>
        <SelectField label={t("profile.units")} name="units" defaultValue={profile.units}>
          <option value="metric">{t("profile.metric")}</option>
          <option value="imperial">{t("profile.imperial")}</option>
        </SelectField>
      </div>
      <SelectField label={t("profile.pace")} name="pace" defaultValue={profile.pace}>
        <option value="slow">{t("profile.slow")}</option>
        <option value="balanced">{t("profile.balanced")}</option>
        <option value="fast">{t("profile.fast")}</option>
      </SelectField>
      <fieldset className="grid gap-2">
        <legend className="text-14 font-medium text-ink-2">{t("profile.likes")}</legend>
        <div className="flex flex-wrap gap-2">
          {interests.map((interest) => (
            <label
              key={interest}
              className="inline-flex min-h-11 items-center gap-2 rounded-s border border-line-strong bg-surface px-3 text-14 has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="checkbox"
                name="interests"
                value={interest}
                defaultChecked={profile.interests.includes(interest)}
                className="size-4 accent-accent"
              />
              {t(`interest.${interest}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {result?.ok ? <Banner tone="good">{t("profile.saved")}</Banner> : null}
      {result && !result.ok && Object.keys(errors).length === 0 ? (
        <Banner tone="failed">{result.message}</Banner>
      ) : null}
      <Button type="submit" kind="primary" size="large" className="justify-self-start" disabled={isPending}>
        {isPending ? t("profile.saving") : t("profile.save")}
      </Button>
    </form>
  );
}
