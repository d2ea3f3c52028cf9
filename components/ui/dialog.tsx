"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "./button";
import { Icon } from "./icon";
import { floating } from "./surface";

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons that decide; one of them is `primary` or `danger`. */
  footer?: ReactNode;
  /** What has the focus first. Default: the first thing that can have it. */
  initialFocus?: RefObject<HTMLElement | null>;
};

/**
 * A question that stops everything else: for what cannot be undone, and for forms that need the whole attention.
 * Focus stays inside and returns to where it was; Escape and a click beside it close it.
 */
export function Dialog({ isOpen, onOpenChange, title, description, children, footer, initialFocus }: Props) {
  const t = useTranslations("ui");
  return (
    <Base.Root open={isOpen} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-end overflow-y-auto p-3 sm:place-items-center">
          <Base.Popup
            className={`grid w-full max-w-md gap-4 p-5 ${floating}`}
            {...(initialFocus ? { initialFocus } : {})}
          >
            <div className="flex items-start gap-3">
              <Base.Title className="min-w-0 grow text-20">{title}</Base.Title>
              <Base.Close
                render={
                  <IconButton label={t("close")} size="small">
                    <Icon name="close" />
                  </IconButton>
                }
              />
            </div>
            {description ? <Base.Description className="text-ink-2">{description}</Base.Description> : null}
            {children}
            {footer ? <div className="flex flex-wrap justify-end gap-2">{footer}</div> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
