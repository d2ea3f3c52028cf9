// No schema library in here: the browser reads these too.

export const boards = ["room only", "breakfast", "half board", "full board", "all inclusive"] as const;

export type Board = (typeof boards)[number];

/** Names of boards for the catalogue of texts. */
export const boardKeys = {
  "room only": "roomOnly",
  breakfast: "breakfast",
  "half board": "halfBoard",
  "full board": "fullBoard",
  "all inclusive": "allInclusive",
} as const satisfies Record<Board, string>;
