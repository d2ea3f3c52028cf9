"use client";

import { useFormat } from "@/components/i18n/messages-provider";
import type { Money as Amount } from "@/lib/utils/money";

type Props = { money: Amount; isExact?: boolean; className?: string };

/** An amount in the visitor's way of writing, in figures that line up. Its kind and scope stand beside it. */
export function Money({ money, isExact = false, className = "" }: Props) {
  const format = useFormat();
  return (
    <data
      value={`${money.amountMinor} ${money.currency}`}
      className={`figures whitespace-nowrap ${className}`}
    >
      {format.money(money, { exact: isExact })}
    </data>
  );
}
