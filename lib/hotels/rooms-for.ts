import type { Party } from "../trips/schema.ts";

/** Rooms for a party: two to a room, and a child of up to twelve on an extra bed. */
export function roomsFor({ adults, childAges }: Party): number {
  const beds = adults + childAges.filter((age) => age > 12).length;
  return Math.max(1, Math.ceil(beds / 2), Math.ceil((beds + childAges.length) / 3));
}

/** Who sleeps where: adults and children dealt out as evenly as they go, an adult in every room where there are enough. */
export function occupancies({ party, rooms }: { party: Party; rooms: number }): Party[] {
  const dealt = Array.from({ length: rooms }, (): Party => ({ adults: 0, childAges: [] }));
  for (let adult = 0; adult < party.adults; adult++) {
    const room = dealt[adult % rooms];
    if (room) room.adults += 1;
  }
  const withAdults = dealt.filter(({ adults }) => adults > 0);
  for (const [index, age] of party.childAges.entries())
    withAdults[index % withAdults.length]?.childAges.push(age);
  return withAdults;
}
