"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { Button, IconButton } from "./button";
import { Icon } from "./icon";
import {
  currentToasts,
  dismissToast,
  holdToast,
  restartToast,
  subscribeToToasts,
  type Toast,
} from "./toast-store";

const none: readonly Toast[] = [];

/** Where toasts appear: once, in the root layout. The region is always there, so that what comes into it is announced. */
export function Toaster() {
  const t = useTranslations("ui");
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, () => none);
  return (
    <div
      role="status"
      aria-label={t("toast.label")}
      className="pointer-events-none fixed inset-x-3 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-50 grid justify-items-center gap-2 sm:bottom-4"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} closeLabel={t("close")} />
      ))}
    </div>
  );
}

function ToastCard({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const { id, text, tone, action } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody reads; its buttons do the work.
    <div
      onPointerEnter={() => holdToast(id)}
      onPointerLeave={() => restartToast(id)}
      onFocus={() => holdToast(id)}
      onBlur={() => restartToast(id)}
      className={`pointer-events-auto flex w-full max-w-md items-center gap-2 rounded-m border bg-surface py-1.5 ps-4 pe-1.5 text-14 shadow-float transition-[opacity,transform] duration-150 motion-safe:starting:translate-y-2 motion-safe:starting:opacity-0 ${tone === "failed" ? "border-removed" : "border-line-strong"}`}
    >
      <span className="min-w-0 grow">{text}</span>
      {action ? (
        <Button
          kind="quiet"
          size="small"
          className="!text-accent"
          onClick={() => {
            dismissToast(id, { isActedOn: true });
            action.run();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton label={closeLabel} size="small" onClick={() => dismissToast(id)}>
        <Icon name="close" />
      </IconButton>
    </div>
  );
}
