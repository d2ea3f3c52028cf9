import { isSlip } from "../../../lib/utils/slip.ts";
import type { Query, Sandbox } from "./sandbox.ts";

type Demands = Pick<Query, "rules" | "cuisines" | "roomType" | "transport">;

const noWish =
  /\b(?:no|any|without|not have)\b[^.;!?\n]{0,30}\b(?:preferences?|particular|specific|special)\b[^.;!?\n]{0,90}/gi;
const never =
  "(?:\\b(?:no|not|never|nobody|none of us|neither of us|without|avoid(?:ing)?|rather than|instead of|hate|afraid|scared|refuse|skip|exclud(?:e|ing)|can(?:no|')?t|won['’]?t)\\b|n['’]t\\b|\\bnon-?)";

const rules: [string, RegExp][] = [
  ["smoking", /(?<!\bno[- ])(?<!\bnon-?)\b(?:smok(?:ing|ers?|e)\b|cigarettes?\b)/i],
  ["pets", /(?<!\bno[- ])\b(?:pets?|dogs?|cats?|pupp(?:y|ies)|kitten|furry)\b/i],
  [
    "parties",
    /(?<!\bno[- ])\b(?:parties|partying|party[- ](?:friendly|allowed)|gatherings|celebrations?)\b|\b(?:host|throw|hold|have)(?:ing)? (?:a |some |our )?(?:[a-z]+ )?party\b/i,
  ],
  [
    "visitors",
    /(?<!\bno[- ])\b(?:visitors?\b|guests? (?:over|welcome|allowed)|(?:friends|guests|people) (?:to )?(?:visit|come over|over)\b)/i,
  ],
  [
    "children under 10",
    /(?<!\bno[- ])\b(?:child(?:ren)?|kids?|toddlers?|bab(?:y|ies)|infants?|little ones|young(?:er|est)? ones)\b/i,
  ],
];

const roomTypes: [string, RegExp][] = [
  [
    "not shared room",
    new RegExp(
      `\\b(?:non|un)-?\\s?shared\\b|${never}[^.;!?\\n]{0,30}\\bshar(?:ed?|ing)\\b(?: (?:a )?(?:rooms?|accommodations?|space))?`,
      "i",
    ),
  ],
  [
    "shared room",
    /\bshared?(?:ing)?\s+(?:a\s+)?(?:bed)?rooms?|\bshared (?:accommodations?|lodgings?)|\bdorm/i,
  ],
  [
    "entire room",
    /\b(?:entire|whole|complete|full)\s+(?:rooms?|homes?|hous(?:e|es)|apartments?|apts?|places?|units?|flats?|propert(?:y|ies)|accommodations?)\b|\b(?:place|room|home|apartment|house)s? (?:all |entirely )?to ourselves\b/i,
  ],
  ["private room", /\bprivate\s+(?:bed)?(?:rooms?|accommodations?|lodgings?)/i],
];

const means: [string, string][] = [
  ["no flight", "(?:fly|flying|flown|flights?|planes?|airplanes?|air travel|airlines?)"],
  [
    "no self-driving",
    "(?:self[- ]?driv(?:e|ing|en)|driv(?:e|ing) (?:ourselves|myself|themselves|a car)|drive|driving|behind the wheel|(?:rent(?:al|ing)?|hir(?:e|ing)) (?:a )?cars?)",
  ],
];

/** Children that are not counted are a house rule here: the number of people in a query is of everybody. */
const uncounted =
  /(?<!\b(?:\d+|one|two|three|four|five|six|seven|eight)\s+(?:(?:young|small|little|of our)\s+)?)\b(?:child(?:ren)?|kids?|toddlers?|bab(?:y|ies)|infants?)\b(?: who are| that are)?(?: (?:under|below|younger than)(?: the age of)? \w+(?: years?(?: old| of age)?)?)?/gi;

/** Kinds of food that are also plain words count only near a word about eating. */
const ownWords = /^(?:tea|cafe|bakery|desserts|fast food|pizza|bbq|seafood)$/i;
const eating = /\b(?:cuisines?|food|eat|eating|dine|dining|meals?|taste|culinary|restaurants?)\b/i;

const demandWords =
  "entire private shared rooms smoking parties visitors children cuisines cuisine flights flying flight driving apartment".split(
    " ",
  );

/** Mends a slip of the finger in the words that matter here; "Indiana" is none, because its last letter is another. */
function mend({ text, words }: { text: string; words: readonly string[] }): string {
  return text.replace(/\p{L}{5,}/gu, (written) => {
    const lower = written.toLowerCase();
    if (words.includes(lower)) return written;
    return words.find((word) => word.at(-1) === lower.at(-1) && isSlip({ written: lower, word })) ?? written;
  });
}

function readCuisines({ text, sandbox }: { text: string; sandbox: Sandbox }): string[] {
  const known = [...new Set(sandbox.restaurants.flatMap(({ cuisines }) => cuisines))];
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  return known.filter((cuisine) => {
    const named = new RegExp(`\\b${cuisine}\\b`, "i");
    return sentences.some(
      (sentence) => named.test(sentence) && (!ownWords.test(cuisine) || eating.test(sentence)),
    );
  });
}

/**
 * What only this benchmark knows: house rules of the stay, the type of room, cuisines, means of transport. `rest` is the
 * text without what would mislead a reader of travellers: children that are a house rule, visitors, parties.
 */
export function readDemands({
  text: fullText,
  sandbox,
}: {
  text: string;
  sandbox: Sandbox;
}): Demands & { rest: string } {
  const kinds = sandbox.restaurants.flatMap(({ cuisines }) => cuisines.map((kind) => kind.toLowerCase()));
  const words = [...demandWords, ...new Set(kinds.filter((kind) => kind.length >= 5))];
  const text = mend({ text: fullText, words }).replace(noWish, " ");
  const [roomType = null] = roomTypes.flatMap(([type, pattern]) => (pattern.test(text) ? type : []));
  const clauses = text.split(/[.;!?\n]+/);
  const transport = means.flatMap(([ban, word]) => {
    const before = new RegExp(`${never}[^,;]{0,50}?\\b${word}\\b`, "i");
    const after = new RegExp(
      `\\b${word}\\b[^,;]{0,20}\\b(?:is|are) (?:not an option|out of the question|off the table|ruled out)`,
      "i",
    );
    return clauses.some((clause) => before.test(clause) || after.test(clause)) ? ban : [];
  });
  return {
    rules: rules.flatMap(([rule, pattern]) => (pattern.test(text) ? rule : [])),
    roomType,
    cuisines: readCuisines({ text, sandbox }),
    transport,
    rest: text.replace(uncounted, " "),
  };
}
