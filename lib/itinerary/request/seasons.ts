/** First month of the three, northern seasons. */
export const seasons: { pattern: RegExp; month: number }[] = [
  {
    pattern: /\b(?:in |for |during )?(?:the )?(?:cherry[- ]blossoms?|sakura)(?: season| time)?\b/i,
    month: 4,
  },
  { pattern: /\b(?:in |this |next |over |during )?(?:the )?spring(?:time)?\b/i, month: 5 },
  { pattern: /\b(?:in |this |next |over |during )?(?:the )?summer(?:time)?\b/i, month: 7 },
  {
    pattern: /\b(?:in |this |next |over |during )?(?:the )?autumn\b|\b(?:in|this|next) (?:the )?fall\b/i,
    month: 10,
  },
  { pattern: /\b(?:in |this |next |over |during )?(?:the )?winter\b/i, month: 1 },
];
