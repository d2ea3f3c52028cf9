const literal = /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/g;
const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

function fromEscapes(text: string): string {
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/gi,
    (_, byte?: string, short?: string, long?: string, plain = "") => {
      const code = byte ?? short ?? long;
      return code ? String.fromCodePoint(Number.parseInt(code, 16)) : (escapes[plain] ?? plain);
    },
  );
}

/** The sections of `[{'Description': …, 'Content': …}, …]` as Python prints it. */
export function readPythonSections(text: string): [string, string][] {
  const strings = [...text.matchAll(literal)].map(([, single, double]) =>
    fromEscapes(single ?? double ?? ""),
  );
  const sections: [string, string][] = [];
  for (let index = 0; index + 3 < strings.length; index += 4) {
    const [first, description = "", second, content = ""] = strings.slice(index, index + 4);
    if (first !== "Description" || second !== "Content") break;
    sections.push([description, content]);
  }
  return sections;
}
