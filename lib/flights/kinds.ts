// No schema library in here: the browser reads these too.

export const cabins = ["economy", "premium_economy", "business", "first"] as const;
export const mostSlices = 6;
export const mostAdults = 9;
export const mostChildren = 8;

export type Cabin = (typeof cabins)[number];
