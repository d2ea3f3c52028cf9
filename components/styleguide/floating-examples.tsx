"use client";

import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { Sheet, type SheetStop } from "@/components/ui/sheet";
import { showToast } from "@/components/ui/toast-store";
import { Tooltip } from "@/components/ui/tooltip";
import { Example } from "./example";

export function FloatingExamples() {
  const [isOpen, setIsOpen] = useState(false);
  const [stop, setStop] = useState<SheetStop | null>(null);
  const close = () => setIsOpen(false);
  return (
    <Example title="Floating">
      <Button onClick={() => setIsOpen(true)}>Open the dialog</Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title="Delete your account?"
        description="Your trips, keys and files are deleted. This cannot be undone."
        footer={
          <>
            <Button onClick={close}>Keep it</Button>
            <Button kind="danger" onClick={close}>
              Delete it
            </Button>
          </>
        }
      />
      <Menu
        trigger={
          <IconButton label="More actions">
            <Icon name="more" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => undefined} shortcut="E">
          Edit
        </MenuItem>
        <MenuItem onSelect={() => undefined} isDisabled>
          Move to…
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => undefined} isDangerous>
          Delete
        </MenuItem>
      </Menu>
      <Popover label="About this day" trigger={<Button>Open the popover</Button>}>
        Four stops, 5.2 km on foot.
      </Popover>
      <Tooltip trigger={<Button>Hover or focus</Button>}>Fits your pace.</Tooltip>
      <Button
        onClick={() =>
          showToast({
            text: "Moved to Thursday.",
            action: { label: "Undo", run: () => showToast({ text: "Moved back." }) },
          })
        }
      >
        Show a toast
      </Button>
      <Button onClick={() => showToast({ text: "The change could not be saved.", tone: "failed" })}>
        Show a failure
      </Button>
      <Button onClick={() => setStop(stop ? null : "half")}>
        {stop ? "Remove the sheet" : "Show the sheet"}
      </Button>
      {stop ? (
        <Sheet label="Plan" stop={stop} onStopChange={setStop} header={<p className="text-16">Thursday</p>}>
          <p>What is behind stays usable.</p>
          <Button onClick={() => setStop(null)}>Remove the sheet</Button>
        </Sheet>
      ) : null}
    </Example>
  );
}
