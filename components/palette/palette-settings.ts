const recentKey = "palette.recent";
const singleKeysKey = "palette.single-keys";

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage can be switched off: then nothing is remembered.
    return null;
  }
}

function write(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}

/** Ids of the commands used last, the latest first. */
export function recentCommands(): string[] {
  return (read(recentKey) ?? "").split("\n").filter(Boolean);
}

export function rememberCommand(id: string) {
  write(recentKey, [id, ...recentCommands().filter((other) => other !== id)].slice(0, 5).join("\n"));
}

/** Whether single characters are shortcuts: on unless switched off (WCAG 2.1.4). */
export const hasSingleKeys = () => read(singleKeysKey) !== "off";
export const setSingleKeys = (isOn: boolean) => write(singleKeysKey, isOn ? "on" : "off");
