/**
 * Whether a word was written with one slip of the finger: one letter is missing, doubled, swapped with its neighbour
 * or, in long words, another one.
 * The first letter is right.
 */
export function isSlip({ written, word }: { written: string; word: string }): boolean {
  if (written[0] !== word[0] || Math.abs(written.length - word.length) > 1) return false;
  let start = 0;
  while (start < Math.min(written.length, word.length) && written[start] === word[start]) start += 1;
  let end = 0;
  while (end < Math.min(written.length, word.length) - start && written.at(-1 - end) === word.at(-1 - end))
    end += 1;
  const [left, right] = [written.length - start - end, word.length - start - end];
  if (left + right === 1) return true;
  if (left === 1 && right === 1) return word.length >= 7;
  return (
    left === 2 && right === 2 && written[start] === word[start + 1] && written[start + 1] === word[start]
  );
}
