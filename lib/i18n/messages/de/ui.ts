export const ui = {
  evidence: {
    live: "live",
    cached: "gemerkt",
    typical: "üblich",
    estimated: "geschätzt",
    simulated: "simuliert",
    user: "von dir",
    unknown: "unbekannt",
    asOf: "Stand {when}",
  },
};
