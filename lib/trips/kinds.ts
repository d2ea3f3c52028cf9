// No schema library in here: the browser counts and labels by these too.

export const itemKinds = ["flight", "stay", "activity", "meal", "transport", "note"] as const;
export const paces = ["slow", "balanced", "fast"] as const;
export const roles = ["owner", "editor", "viewer"] as const;

export type ItemKind = (typeof itemKinds)[number];
export type Pace = (typeof paces)[number];
