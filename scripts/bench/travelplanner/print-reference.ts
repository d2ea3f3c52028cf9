export type TableRow = Record<string, string | number>;

/** As pandas prints a table: every column as wide as its widest cell, to the right. */
function printTable(rows: readonly TableRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name]).length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join(" ");
  return [line(names), ...rows.map((row) => line(names.map((name) => String(row[name]))))].join("\n");
}

const quote = (text: string) =>
  text.includes("'") ? `"${text.replaceAll("\n", "\\n")}"` : `'${text.replaceAll("\n", "\\n")}'`;

/** As Python prints a list of sections. */
export function printSections(sections: Record<string, TableRow[] | string>): string {
  const parts = Object.entries(sections).map(([heading, content]) => {
    const text = typeof content === "string" ? content : printTable(content);
    return `{'Description': ${quote(heading)}, 'Content': ${quote(text)}}`;
  });
  return `[${parts.join(", ")}]`;
}
