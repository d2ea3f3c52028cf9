/** What the built-in planner does next: words, then tool calls; without calls the answer is over. */
export type Move = {
  say: string;
  calls?: { name: string; input: Record<string, unknown> }[];
  /** Answers the traveller may give with one click. */
  suggestions?: string[];
};

export const examples = [
  "5 days in Lisbon for two in May, from Berlin, about 2500 euros, we like food and old towns",
  "A long weekend in Rome in October",
  "Make day 2 slower",
];
