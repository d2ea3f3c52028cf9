import type { Item } from "../trips/schema.ts";
import { totalOf } from "./rates.ts";
import type { HotelOffer, HotelRate } from "./schema.ts";

/** A stay at a rate as an item of a trip, on its check-in day. */
export function toItem({
  offer,
  rate,
  checkIn,
  checkOut,
  cityId,
}: {
  offer: HotelOffer;
  rate: HotelRate | null;
  checkIn: string;
  checkOut: string;
  cityId: string;
}): Omit<Item, "id" | "position"> {
  const { name, lat, lon, evidence, nights, stars, provider, id, expiresAt } = offer;
  const price = rate ? (totalOf(rate) ?? rate.price) : null;
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
    cost: price ? { ...price, evidence } : null,
    locked: false,
    note: "",
    details: {
      nights,
      ...(stars === null ? {} : { stars }),
      ...(rate?.room ? { rate: rate.room.slice(0, 200) } : {}),
      ...(rate?.board ? { board: rate.board } : {}),
      provider,
      offerId: id.slice(0, 200),
      ...(expiresAt ? { offerExpiresAt: expiresAt } : {}),
    },
  };
}
