import { PlaceField } from "@/components/search/place-field";

/** The city that trips set out from. What is sent is the text: the server says which city it means. */
export function HomeCityField({ value, error }: { value: string; error?: string | undefined }) {
  return (
    <PlaceField
      kind="city"
      label="Home city"
      name="homeCity"
      hint="Where your trips set out from, unless you say otherwise."
      defaultValue={value}
      required={false}
      error={error}
    />
  );
}
