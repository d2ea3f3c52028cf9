export const map = {
  label: "Karte der Reise",
  allDays: "Alle Tage",
  empty: "Hier erscheinen Halte, sobald der Plan welche hat.",
  cannotDraw: "Dieser Browser kann die Karte nicht zeichnen. Der Plan daneben hat jeden Halt.",
  schematic: "Schema: wahre Orte und wahrer Maßstab, gerade Linien, keine Straßen",
  walk: "{distance} zu Fuß",
  transit: "{distance} mit Bus und Bahn",
  drive: "{distance} mit dem Auto",
  estimated: "geschätzt",
  proposed: "wie vorgeschlagen, geschätzt",
};
