import { formatMoney } from "../../utils/money.ts";
import { sayRange } from "./date-range.ts";
import type { Chip, RequestField, Span, TravelRequest } from "./request.ts";

/** What the readers found, with the words of each; spans count in the text that they read. */
export type ReadWords = Record<RequestField, { index: number; spans: readonly Span[] }[]>;

function sayParty({ adults, childAges }: TravelRequest["party"]): string {
  const grown = adults === 1 ? "1 adult" : `${adults} adults`;
  if (childAges.length === 0) return grown;
  return `${grown}, ${childAges.length === 1 ? "1 child" : `${childAges.length} children`} (${childAges.join(", ")})`;
}

type Value = Pick<Chip, "value" | "label">;

/** What the chips of a field say, in the order of the request. */
function valuesOf({
  request,
  field,
}: {
  request: Omit<TravelRequest, "chips">;
  field: RequestField;
}): Value[] {
  const { dates, party, budget, origin } = request;
  const same = (value: string): Value => ({ value, label: value });
  switch (field) {
    case "destination":
      return request.destinations.map(({ id, name }) => ({ value: id, label: name }));
    case "origin":
      return origin ? [{ value: origin.id, label: origin.name }] : [];
    case "dates":
      return [{ value: `${dates.start}/${dates.end}`, label: sayRange(dates) }];
    case "duration":
      return [
        { value: String(dates.nights), label: dates.nights === 1 ? "1 night" : `${dates.nights} nights` },
      ];
    case "party":
      return [{ value: JSON.stringify(party), label: sayParty(party) }];
    case "budget":
      return budget
        ? [{ value: `${budget.amountMinor} ${budget.currency}`, label: formatMoney({ money: budget }) }]
        : [];
    case "interest":
      return request.interests.map((value) => ({ value, label: value.replace("-", " ") }));
    case "pace":
      return [same(request.pace)];
    case "must-have":
      return request.mustHaves.map(same);
    case "avoid":
      return request.avoid.map((value) => ({ value, label: `no ${value}` }));
  }
}

const fields: RequestField[] = [
  "destination",
  "origin",
  "dates",
  "duration",
  "party",
  "budget",
  "interest",
  "pace",
  "must-have",
  "avoid",
];

/**
 * What was understood as chips to correct, each with the words of the traveller it came from. Values without words
 * (they were assumed) have no chip. `original` is the traveller's text and `originalSpan` leads back into it.
 */
export function toChips({
  request,
  words,
  original,
  originalSpan,
}: {
  request: Omit<TravelRequest, "chips">;
  words: ReadWords;
  original: string;
  originalSpan: (span: Span) => Span;
}): Chip[] {
  return fields.flatMap((field) => {
    const values = valuesOf({ request, field });
    return words[field].flatMap(({ index, spans }): Chip[] => {
      const value = values[index];
      const own = spans.map(originalSpan);
      if (!value || own.length === 0) return [];
      const start = Math.min(...own.map((span) => span.start));
      const end = Math.max(...own.map((span) => span.end));
      const from = own.map((span) => original.slice(span.start, span.end).trim()).join(" … ");
      return [{ field, ...value, from, start, end }];
    });
  });
}
