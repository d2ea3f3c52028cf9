"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";
import type { Item } from "@/lib/trips/schema";
import { minorFromDecimal, minorUnitDigits } from "@/lib/utils/money";

export type ItemDraft = Pick<Item, "title" | "start" | "end" | "cost" | "note">;

type Props = {
  day: string | null;
  currency: string;
  item?: Item;
  onSave: (draft: ItemDraft) => void;
  onCancel: () => void;
};

const at = (day: string | null, clock: string) => (day && clock ? `${day}T${clock}` : null);

function readCost({
  text,
  currency,
  item,
}: {
  text: string;
  currency: string;
  item: Item | undefined;
}): Item["cost"] {
  const decimal = text.trim().replace(",", ".");
  if (decimal === "") return null;
  const amountMinor = minorFromDecimal({ decimal, currency });
  if (item?.cost?.amountMinor === amountMinor && item.cost.currency === currency) return item.cost;
  return { amountMinor, currency, evidence: { kind: "user", source: "You entered it" } };
}

/** Title, times, cost and note of an item, new or known. */
export function ItemForm({ day, currency, item, onSave, onCancel }: Props) {
  const t = useTranslations("trips");
  const [problem, setProblem] = useState<string | undefined>();
  const money = item?.cost
    ? (item.cost.amountMinor / 10 ** minorUnitDigits(item.cost.currency)).toString()
    : "";
  const costCurrency = item?.cost?.currency ?? currency;

  function save(data: FormData) {
    const text = (name: string) => String(data.get(name) ?? "");
    let cost: Item["cost"];
    try {
      cost = readCost({ text: text("cost"), currency: costCurrency, item });
    } catch {
      setProblem(t("form.badCost"));
      return;
    }
    onSave({
      title: text("title").trim(),
      start: at(day, text("start")),
      end: at(day, text("end")),
      cost,
      note: text("note").trim(),
    });
  }

  return (
    <form
      className="grid gap-3 rounded-m border border-line-strong bg-surface p-3"
      onSubmit={(event) => {
        event.preventDefault();
        save(new FormData(event.currentTarget));
      }}
    >
      <InputField label={t("form.what")} name="title" required maxLength={200} defaultValue={item?.title} />
      <div className="grid grid-cols-2 gap-3">
        <InputField
          label={t("form.from")}
          name="start"
          type="time"
          defaultValue={item?.start?.slice(11)}
          disabled={day === null}
        />
        <InputField
          label={t("form.to")}
          name="end"
          type="time"
          defaultValue={item?.end?.slice(11)}
          disabled={day === null}
        />
      </div>
      <InputField
        label={t("form.cost", { currency: costCurrency })}
        name="cost"
        inputMode="decimal"
        defaultValue={money}
        hint={t("form.costHint")}
        error={problem}
      />
      <InputField label={t("form.note")} name="note" maxLength={4000} defaultValue={item?.note} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t("form.cancel")}</Button>
        <Button type="submit" kind="primary">
          {t("form.save")}
        </Button>
      </div>
    </form>
  );
}
