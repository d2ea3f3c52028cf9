"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Chip, ToggleChip } from "@/components/ui/chip";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Switch } from "@/components/ui/switch";
import { Tabs } from "@/components/ui/tabs";
import { Example } from "./example";

type View = "list" | "timeline" | "map";

export function ChoiceExamples() {
  const [view, setView] = useState<View>("list");
  const [tab, setTab] = useState<View>("list");
  const [isNonstop, setIsNonstop] = useState(true);
  return (
    <>
      <Example title="Segmented control">
        <SegmentedControl
          label="View"
          value={view}
          onValueChange={setView}
          choices={[
            { value: "list", label: "List" },
            { value: "timeline", label: "Timeline" },
            { value: "map", label: "Map" },
          ]}
        />
      </Example>
      <Example title="Tabs">
        <div className="w-full">
          <Tabs
            label="Parts of the trip"
            value={tab}
            onValueChange={setTab}
            tabs={[
              { value: "list", label: "Plan", panel: "The plan, day by day." },
              { value: "timeline", label: "Money", panel: "What it costs." },
              { value: "map", label: "Files", panel: "Tickets and papers." },
            ]}
          />
        </div>
      </Example>
      <Example title="Chips">
        <ToggleChip isOn={isNonstop} onClick={() => setIsNonstop(!isNonstop)}>
          Nonstop
        </ToggleChip>
        <ToggleChip isOn={false} disabled>
          Disabled
        </ToggleChip>
        <Chip>2 adults</Chip>
        <Chip remove={{ label: "Remove Lisbon", onClick: () => undefined }}>Lisbon</Chip>
      </Example>
      <Example title="Checkboxes and switches">
        <div className="grid w-72">
          <Checkbox defaultChecked hint="Saves 34 minutes.">
            Move the museum to Wednesday
          </Checkbox>
          <Checkbox>Unticked</Checkbox>
          <Checkbox disabled>Disabled</Checkbox>
          <Switch defaultChecked>Show walking times</Switch>
          <Switch>Off</Switch>
          <Switch disabled>Disabled</Switch>
        </div>
      </Example>
    </>
  );
}
