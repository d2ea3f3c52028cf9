export const flights = {} as const;
