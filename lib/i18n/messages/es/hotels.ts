export const hotels = {};
