import { useId, useOptimistic, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { modelIdSchema } from "@/lib/ai/ai-providers";
import type { ModelChoice } from "@/lib/ai/model-choice";
import type { ModelOption } from "@/lib/ai/model-menu";
import type { ActionResult } from "@/lib/errors/action-result";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { Popover } from "../ui/popover";
import { showToast } from "../ui/toast-store";

export type ModelMenuProps = {
  models: { options: readonly ModelOption[]; chosen: number };
  choose: (choice: ModelChoice) => Promise<ActionResult<unknown>>;
  onChosen: () => Promise<void>;
};

/** Who answers from now on: the built-in planner, a model with a key of one's own, or the operator's. */
export function ModelMenu({ models, choose, onChosen }: ModelMenuProps) {
  const t = useTranslations("chat");
  const group = useId();
  const [isPending, startTransition] = useTransition();
  const nameOf = ({ name, model }: ModelOption) => model ?? name ?? t("models.builtIn");
  const [at, setAt] = useOptimistic(models.chosen);
  const chosen = models.options[at];
  if (!chosen) return null;

  function take(index: number, choice: ModelChoice) {
    startTransition(async () => {
      setAt(index);
      const answer = await choose(choice);
      if (!answer.ok) showToast({ text: answer.message, tone: "failed" });
      await onChosen();
    });
  }

  return (
    <Popover
      label={t("models.title")}
      trigger={
        <Button
          size="small"
          kind="quiet"
          aria-label={t("models.open", { name: nameOf(chosen) })}
          className="me-auto min-w-0 !shrink"
        >
          <span className="min-w-0 truncate">{nameOf(chosen)}</span>
          <Icon name="down" className="size-3" />
        </Button>
      }
    >
      <fieldset disabled={isPending} className="grid w-80 max-w-full gap-1">
        <legend className="mb-2 font-semibold">{t("models.title")}</legend>
        {models.options.map((option, index) => {
          const { choice, name, model } = option;
          return (
            <div key={choice.source === "own_key" ? choice.provider : choice.source}>
              <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-s p-2 hover:bg-sunken">
                <input
                  type="radio"
                  name={group}
                  checked={index === at}
                  onChange={() => take(index, choice)}
                  className="mt-1 accent-accent"
                />
                <span className="min-w-0">
                  <span className="block text-14 [overflow-wrap:anywhere]">
                    {name ?? t("models.builtIn")}
                    {model ? ` · ${model}` : ""}
                  </span>
                  <span className="block text-12 text-ink-2">
                    {t(`models.about.${choice.source}`, { name: name ?? "" })}
                  </span>
                </span>
              </label>
              {choice.source === "own_key" && index === at ? (
                <ModelName model={model ?? ""} onSave={(modelId) => take(index, { ...choice, modelId })} />
              ) : null}
            </div>
          );
        })}
      </fieldset>
    </Popover>
  );
}

/**
 * Ids of models change faster than any list of them: one writes the one that is meant. It stands within the form of the
 * message, so it is none itself.
 */
function ModelName({ model, onSave }: { model: string; onSave: (model: string) => void }) {
  const t = useTranslations("chat");
  const [text, setText] = useState(model);
  const id = text.trim();
  const canSave = id !== model && modelIdSchema.safeParse(id).success;
  return (
    <div className="flex items-end gap-2 ps-9 pb-2">
      <label className="grid min-w-0 grow gap-1 text-12 text-ink-2">
        {t("models.model")}
        <input
          value={text}
          maxLength={200}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (canSave) onSave(id);
          }}
          className="h-9 min-w-0 rounded-s border border-line-strong bg-surface px-2 text-14 text-ink max-sm:text-16 pointer-coarse:h-11"
        />
      </label>
      <Button size="small" disabled={!canSave} onClick={() => onSave(id)}>
        {t("models.save")}
      </Button>
    </div>
  );
}
