/** A number from a text: FNV-1a, 32 bits. Same text, same number, everywhere. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

export type Random = {
  /** From 0 (included) to 1. */
  next: () => number;
  /** A whole number from 0 to `below` - 1. */
  below: (below: number) => number;
  /** From `low` to `high`. */
  between: (low: number, high: number) => number;
};

/** A repeatable source of chance (mulberry32): the same seed gives the same sequence. Not for secrets. */
export function seededRandom(seed: string | number): Random {
  let state = typeof seed === "number" ? seed | 0 : hashText(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (below) => Math.floor(next() * below),
    between: (low, high) => low + next() * (high - low),
  };
}
