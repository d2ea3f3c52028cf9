"use client";

import { useState } from "react";
import { PlaceField } from "@/components/search/place-field";
import { type DateRange, DateRangeField } from "@/components/ui/date-range-field";
import { InputField, SelectField } from "@/components/ui/field";
import { Example } from "./example";

export function FieldExamples() {
  const [range, setRange] = useState<DateRange>({ start: "2027-05-03", end: "2027-05-07" });
  return (
    <Example title="Fields">
      <div className="grid w-full gap-4 sm:grid-cols-2">
        <InputField label="Name" placeholder="How friends call you" hint="Only members of a trip see it." />
        <InputField label="Mail address" defaultValue="ana@" error="Enter a valid mail address." />
        <SelectField label="Pace">
          <option>Balanced</option>
          <option>Slow</option>
        </SelectField>
        <InputField label="Disabled" defaultValue="Not now" disabled />
        <PlaceField kind="airport" name="airport" label="From" />
        <PlaceField kind="city" name="city" label="City" defaultValue="Lisbon, Portugal" />
        <DateRangeField label="Dates" value={range} onValueChange={setRange} earliest="2027-05-01" />
        <DateRangeField
          label="No dates yet"
          value={null}
          onValueChange={() => undefined}
          hint="Both days count."
        />
      </div>
    </Example>
  );
}
