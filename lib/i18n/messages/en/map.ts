export const map = {
  label: "Map of the trip",
  allDays: "All days",
  empty: "Stops appear here as soon as the plan has some.",
  cannotDraw: "This browser cannot draw the map. The plan beside it has every stop.",
  schematic: "Schematic: true positions and scale, straight lines, no streets",
  walk: "{distance} on foot",
  transit: "{distance} by transit",
  drive: "{distance} by car",
  estimated: "estimated",
  proposed: "as proposed, estimated",
} as const;
