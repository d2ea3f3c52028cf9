import type { EditableTrip, EditIntent } from "./edit.ts";
import { lengthReaders, readPace, readSwap } from "./edit-days.ts";
import { itemReaders, readAddition } from "./edit-items.ts";
import { historyReaders, lastReaders, stayReaders, wishReaders } from "./edit-whole.ts";
import type { ReadIntent } from "./edit-words.ts";
import type { MatchPlaceNames } from "./request.ts";
import { rewrite } from "./rewrite.ts";

const longestText = 1000;
const mostEdits = 12;

/** The more particular reader comes first. */
const readers: ReadIntent[] = [
  ...historyReaders,
  readSwap,
  ...stayReaders,
  ...lengthReaders,
  ...itemReaders,
  readPace,
  ...wishReaders,
  readAddition,
  ...lastReaders,
];

const verbs =
  "make|move|remove|delete|drop|add|swap|switch|replace|exchange|start|begin|lock|unlock|pin|unpin|put|skip|take out|leave out|get rid|find|replan|re-plan|shift|reschedule|push|bring|cancel|include|insert|keep|change|cheaper|sleep in";
/** Where one change ends and the next begins: a full stop, "then", or "and" and commas before a verb or a day. */
const between = new RegExp(
  [
    "(?<=[\\p{L}\\d\"')])[.;!?]\\s+",
    "\\s*,?\\s*\\b(?:and\\s+)?then\\b\\s*",
    `(?:\\s*[,;]\\s*|\\s+)(?:(?:and|also|plus|but|&|\\+)\\s+)+(?:(?:also|please|then)\\s+)*(?=(?:${verbs})\\b)`,
    `\\s*[,;]\\s*(?:(?:also|please|then)\\s+)*(?=(?:${verbs})\\b)`,
    "(?:\\s*,\\s*|\\s+)and\\s+(?=(?:the )?(?:days? \\w+|\\w+ day) (?:slower|busier|faster|fuller|easier|calmer|cheaper|more|less)\\b)",
  ].join("|"),
  "iu",
);

/**
 * Reads what a text wants changed in a trip, in order: several sentences, "then", or "and" before a verb ask for several
 * changes. Answers an empty list when it asks for none that the grammar knows. Short answers to a question ("from
 * Munich", "in June", "two of us") come out as the changes they mean.
 */
export function parseEdit({
  text,
  trip,
  today,
  matchPlaceNames = () => [],
  defaultCurrency = "EUR",
}: {
  text: string;
  trip: EditableTrip;
  today: string;
  matchPlaceNames?: MatchPlaceNames;
  defaultCurrency?: string;
}): EditIntent[] {
  const parts = rewrite({ text: text.slice(0, longestText), today })
    .text.split(between)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.slice(0, mostEdits).flatMap((part) => {
    const context = { text: part, trip, today, matchPlaceNames, defaultCurrency };
    for (const reader of readers) {
      const intent = reader(context);
      if (intent) return [intent];
    }
    return [];
  });
}
