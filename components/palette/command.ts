export const commandGroups = ["actions", "days", "trips", "places", "settings"] as const;

/** Something that the palette can do. Titles are in the visitor's language. */
export type Command = {
  /** The same for the same thing at every visit: the palette remembers what was used last. */
  id: string;
  group: (typeof commandGroups)[number];
  title: string;
  /** Other words that find it. */
  keywords?: string;
  /** One character ("n", "?") or with the platform's main key ("mod+k"). */
  shortcut?: string;
  run: () => void;
};

const marks = /\p{Diacritic}/gu;
const plain = (text: string) => text.normalize("NFD").replace(marks, "").toLowerCase();

/** The commands whose title or keywords hold every word of the text, those that begin with it first. */
export function findCommands({ commands, text }: { commands: readonly Command[]; text: string }): Command[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const start = (command: Command) => (plain(command.title).startsWith(words[0] ?? "") ? 0 : 1);
  return commands
    .filter((command) => {
      const searched = plain(`${command.title} ${command.keywords ?? ""}`);
      return words.every((word) => searched.includes(word));
    })
    .sort((left, right) => start(left) - start(right));
}
