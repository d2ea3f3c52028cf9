export const flights = {};
