import type { Item } from "../trips/schema.ts";
import type { HotelOffer } from "./schema.ts";

/** A stay as an item of a trip, on its check-in day. */
export function toItem({
  offer,
  checkIn,
  checkOut,
  cityId,
}: {
  offer: HotelOffer;
  checkIn: string;
  checkOut: string;
  cityId: string;
}): Omit<Item, "id" | "position"> {
  const { name, lat, lon, price, evidence, nights, stars, room, board, provider, id, expiresAt } = offer;
  return {
    kind: "stay",
    title: name.slice(0, 200),
    day: checkIn,
    start: null,
    startZone: null,
    end: `${checkOut}T11:00`,
    endZone: null,
    place: { name: name.slice(0, 200), lat, lon, cityId },
    endPlace: null,
    cost: { ...price, evidence },
    locked: false,
    note: "",
    details: {
      nights,
      ...(stars === null ? {} : { stars }),
      rate: room.slice(0, 200),
      board,
      provider,
      offerId: id.slice(0, 200),
      ...(expiresAt ? { offerExpiresAt: expiresAt } : {}),
    },
  };
}
