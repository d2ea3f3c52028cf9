export const trips = {};
