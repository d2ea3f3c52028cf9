const special: Record<string, string> = { ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", đ: "d", ı: "i" };

/** Lower case, without accents and punctuation: how names are compared. "São Paulo" → "sao paulo". */
export function normaliseName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[łøßæœđı]/g, (letter) => special[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
