import type { Sandbox, Way } from "./sandbox.ts";

/** "Sylvan Island, Moline;Prospect Park, Moline;" */
export const placesOf = (text: string) =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "-");

/** The row that "Name, City" means. */
export function named<Row extends { name: string; city: string }>({
  text,
  known,
}: {
  text: string;
  known: readonly Row[];
}): Row | undefined {
  return known.find(({ name, city }) => `${name}, ${city}` === text);
}

/** The way that a plan's words mean: a flight by its number, a road by its cities. */
export function readTransport({ text, sandbox }: { text: string; sandbox: Sandbox }): Way | null {
  const number = /Flight Number: (\w+)/i.exec(text)?.[1];
  if (number) return sandbox.ways.find((way) => way.number === number) ?? null;
  const [, mode, from, to] = /^(self-driving|taxi),? from (.+?) to (.+?),/i.exec(text) ?? [];
  return (
    sandbox.ways.find((way) => way.mode === mode?.toLowerCase() && way.from === from && way.to === to) ?? null
  );
}
