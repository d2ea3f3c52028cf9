/** Where a trip stands: still to come or without dates, over, or put aside. */
export const shelves = ["upcoming", "past", "archived"] as const;
export type Shelf = (typeof shelves)[number];
