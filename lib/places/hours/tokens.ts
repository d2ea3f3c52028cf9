export type Token =
  | { kind: "time"; minute: number }
  | { kind: "number"; value: number }
  | { kind: "word"; text: string }
  | { kind: "comment"; text: string }
  | { kind: "sign"; text: string };

const pattern = /\s*(?:(\d{1,2}):(\d{2})|(\d+)|"([^"]*)"|([\p{L}]+)|(\|\||[-,;:+[\]()/]))/uy;

/** A value in the words and signs of the syntax; null where it holds anything else. */
export function tokenise(value: string): Token[] | null {
  const text = value.replace(/[–—]/g, "-").replace(/[“”„]/g, '"').trim();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return null;
    const [, hour, minute, number, comment, word, sign] = match;
    if (hour !== undefined && minute !== undefined) {
      const at = Number(hour) * 60 + Number(minute);
      if (Number(minute) > 59 || at > 48 * 60) return null;
      tokens.push({ kind: "time", minute: at });
    } else if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (comment !== undefined) tokens.push({ kind: "comment", text: comment });
    else if (word !== undefined) tokens.push({ kind: "word", text: word.toLowerCase() });
    else tokens.push({ kind: "sign", text: sign ?? "" });
  }
  return tokens;
}
