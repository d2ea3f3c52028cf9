export const map = {
  label: "Mapa del viaje",
  allDays: "Todos los días",
  empty: "Aquí aparecen las paradas en cuanto el plan tenga alguna.",
  cannotDraw: "Este navegador no puede dibujar el mapa. El plan de al lado tiene todas las paradas.",
  schematic: "Esquema: posiciones y escala reales, líneas rectas, sin calles",
  walk: "{distance} a pie",
  transit: "{distance} en transporte público",
  drive: "{distance} en coche",
  estimated: "estimado",
  proposed: "según la propuesta, estimado",
};
