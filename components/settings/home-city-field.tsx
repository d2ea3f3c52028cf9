import { useTranslations } from "use-intl/react";
import { PlaceField } from "@/components/search/place-field";

/** The city that trips set out from. What is sent is the text: the server says which city it means. */
export function HomeCityField({ value, error }: { value: string; error?: string | undefined }) {
  const t = useTranslations("settings");
  return (
    <PlaceField
      kind="city"
      label={t("profile.homeCity")}
      name="homeCity"
      hint={t("profile.homeHint")}
      defaultValue={value}
      required={false}
      error={error}
    />
  );
}
