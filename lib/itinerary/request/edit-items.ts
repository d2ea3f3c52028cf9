import { dayIn, meant, minuteIn, partIn, type ReadIntent, trim, withoutWhen } from "./edit-words.ts";
import { readTastes } from "./read-tastes.ts";

/** Sentences about single items: lock, replace, remove, move, add. */
export const itemReaders: ReadIntent[] = [
  (context) => {
    const match =
      /\b(unlock|unpin|lock|pin|fix|keep(?=.*\b(?:where|as) (?:it|they) (?:is|are)\b))\s+(?:down )?(.+?)(?:\s+(?:where|as) (?:it|they) (?:is|are)\b.*)?$/i.exec(
        context.text,
      );
    if (!match?.[1] || !match[2]) return null;
    const kind = /^un/i.test(match[1]) ? "unlock" : "lock";
    const found = meant({ context, words: match[2], verb: kind });
    return "kind" in found ? found : { kind, itemIds: found.itemIds };
  },
  (context) => {
    const match =
      /\b(?:replace|swap|exchange|change|switch)\s+(.+?)(?:\s+(?:with|for|by|to|against)\s+(.+))?$/i.exec(
        trim(context.text),
      );
    if (!match?.[1] || /\b(?:dates?|budget|pace)\b/i.test(match[1])) return null;
    const found = meant({ context, words: match[1], verb: "replace" });
    if ("kind" in found) return found;
    const by = match[2] ? withoutWhen(match[2]).replace(/^(?:an?|the|some)\s+/i, "") : null;
    return {
      kind: "replace",
      itemIds: found.itemIds,
      by: by && !/^(?:something|anything) (?:else|different)$/i.test(by) ? by : null,
    };
  },
  (context) => {
    const match =
      /\b(?:remove|delete|drop|skip|cancel|take out|leave out|get rid of|cut|without|don['’]?t want)\s+(.+)/i.exec(
        context.text,
      );
    if (!match?.[1]) return null;
    const found = meant({ context, words: match[1], verb: "remove" });
    return "kind" in found ? found : { kind: "remove", itemIds: found.itemIds };
  },
  (context) => {
    const match = /\b(?:move|shift|put|reschedule|push|bring)\s+(.+)/i.exec(context.text);
    const words = match?.[1];
    if (!words || /^(?:the )?(?:trip|dates?|it all|everything)\b/i.test(words)) return null;
    // "move the castle from day 2 to day 3": the last day is where it goes.
    const target = /\bto\b(?!.*\bto\b)(.*)$/i.exec(words)?.[1] ?? words;
    const source = /\bfrom\s+((?:the )?(?:day\s*\w+|\w+ day|\w+day))\b/i.exec(words)?.[1] ?? null;
    const day = dayIn({ text: target, trip: context.trip });
    const minute = minuteIn(/^\s*\d{1,2}(?::\d{2}|\s*[ap]m)/i.test(target) ? `at ${target.trim()}` : words);
    const part = partIn(words);
    if (day === null && part === null && minute === null) return null;
    const found = meant({
      context,
      words,
      verb: "move",
      fromDay: source ? dayIn({ text: source, trip: context.trip }) : null,
    });
    return "kind" in found ? found : { kind: "move", itemIds: found.itemIds, day, part, minute };
  },
];

/** Sentences that ask for something more. */
export const readAddition: ReadIntent = ({ text, trip }) => {
  const match =
    /\b(?:add|include|put in|insert|also (?:visit|see)|(?:i|we)(?:['’]d| would) (?:also )?(?:like|love) to (?:see|visit|add)|want to (?:see|visit)|can we (?:see|visit|add))\s+(.+)/i.exec(
      text,
    );
  if (!match?.[1]) return null;
  const what = withoutWhen(match[1]).replace(
    /^(?:an?|another|the|some|more|one more|something with|something)\s+/i,
    "",
  );
  if (what.length < 2) return null;
  const [interest] = readTastes({ text: what, fullText: what }).interests;
  return {
    kind: "add",
    what: what.slice(0, 80),
    interest: interest?.value ?? null,
    day: dayIn({ text, trip }),
    part: partIn(text),
  };
};
