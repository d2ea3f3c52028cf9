export const hotels = {} as const;
