import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";
import type { KeyDescription } from "@/lib/keys/describe-key";
import type { KeySettings, StoredKey } from "@/lib/keys/schema";

type Props = {
  description: KeyDescription;
  stored: StoredKey | null;
  isSecretNeeded: boolean;
  isPending: boolean;
  onSave: (input: { secret: string; settings: KeySettings }) => void;
  onCancel?: () => void;
};

/** A field for a new key and for what belongs to it. What was typed leaves the page with the press of the button. */
export function KeyForm({ description, stored, isSecretNeeded, isPending, onSave, onCancel }: Props) {
  const t = useTranslations("settings");
  const { name, example, settings } = description;
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const text = (field: string) => String(new FormData(form).get(field) ?? "").trim();
        const [baseUrl, model] = [text("baseUrl"), text("model")];
        const secret = text("secret");
        onSave({ secret, settings: { ...(baseUrl ? { baseUrl } : {}), ...(model ? { model } : {}) } });
        form.reset();
      }}
    >
      {settings.map((field) => (
        <InputField
          key={field.name}
          label={field.label}
          name={field.name}
          placeholder={field.example}
          defaultValue={stored?.settings[field.name] ?? ""}
          autoComplete="off"
          spellCheck={false}
          required={field.isRequired}
        />
      ))}
      <InputField
        label={t("keys.field", { name })}
        name="secret"
        type="password"
        placeholder={example}
        autoComplete="off"
        spellCheck={false}
        required={isSecretNeeded}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? t("keys.asking", { name }) : t("keys.save")}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t("keys.keepOld")}</Button> : null}
      </div>
    </form>
  );
}
