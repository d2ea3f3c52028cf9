import type { CompiledMessage } from "icu-minify/format";

const accented: Record<string, string> = Object.fromEntries(
  [..."aáAÁcčCČdďDĎeéEÉgğGĞiíIÍlļLĻnñNÑoóOÓrřRŘsšSŠtťTŤuúUÚyýYÝzžZŽ"].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter]] : [],
  ),
);

/** Accents on every letter that has one and a third more length, as German often needs. */
function lengthen(text: string): string {
  const words = [...text].map((letter) => accented[letter] ?? letter).join("");
  return /\p{L}/u.test(text) ? `${words}${"~".repeat(Math.ceil(text.length / 3))}` : words;
}

/** Between the marks that make a browser write from right to left (Unicode, UAX 9). */
function turnAround(text: string): string {
  return /\p{L}/u.test(text) ? `\u202e${text}\u202c` : text;
}

function mapText(node: unknown, change: (text: string) => string): unknown {
  if (typeof node === "string") return change(node);
  if (!Array.isArray(node)) return node;
  const [name, second, third, ...rest] = node;
  if (typeof second !== "number" || second === 0) {
    // A bare argument, or a tag around more nodes: only its first part is a name.
    return [name, ...node.slice(1).map((child) => mapText(child, change))];
  }
  const isBranching = typeof third === "object" && third !== null && second <= 3;
  const branches = isBranching
    ? Object.fromEntries(Object.entries(third).map(([key, branch]) => [key, mapNodes(branch, change)]))
    : third;
  return third === undefined ? node : [name, second, branches, ...rest];
}

function mapNodes(message: unknown, change: (text: string) => string): unknown {
  return Array.isArray(message)
    ? message.map((node) => mapText(node, change))
    : typeof message === "string"
      ? change(message)
      : message;
}

/** A compiled English message in one of the two pseudo languages: its words change, its arguments and tags do not. */
export function toPseudo(input: { message: CompiledMessage; locale: "en-XA" | "en-XB" }): unknown {
  return mapNodes(input.message, input.locale === "en-XA" ? lengthen : turnAround);
}
