import { expect, test } from "vitest";
import { createFormat } from "./format";

const english = createFormat({ locale: "en", units: "metric" });
const german = createFormat({ locale: "de", units: "metric" });
const spanish = createFormat({ locale: "es", units: "metric" });
const miles = createFormat({ locale: "en", units: "imperial" });

/** The platform separates with no-break spaces of two widths. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("money is written as each language writes it", () => {
  const money = { amountMinor: 250_050, currency: "EUR" };
  expect(plain(english.money(money))).toBe("€2,500.50");
  expect(plain(german.money(money))).toBe("2.500,50 €");
  expect(plain(spanish.money(money))).toBe("2500,50 €");
  expect(plain(german.money({ amountMinor: 12_000, currency: "JPY" }))).toBe("12.000 ¥");
});

test("a calendar day is that day wherever the server stands", () => {
  expect(english.day("2027-05-03")).toBe("Mon 3 May");
  expect(german.day("2027-05-03")).toBe("Mo, 3. Mai");
  expect(english.dayRange({ start: "2027-05-03", end: "2027-05-07" })).toBe("Mon 3 May – Fri 7 May 2027");
  expect(german.fullDay("2027-05-03")).toBe("Montag, 3. Mai 2027");
  expect(spanish.fullDay("2027-05-03")).toBe("lunes, 3 de mayo de 2027");
});

test("distances and temperatures follow the traveller's units", () => {
  expect(plain(english.distance(346))).toBe("350 m");
  expect(plain(german.distance(1240))).toBe("1,2 km");
  expect(plain(miles.distance(1240))).toBe("0.8 mi");
  expect(plain(miles.temperature(22))).toBe("72°F");
});

test("durations have hours only when there are some", () => {
  expect(plain(english.duration(45))).toBe("45 min");
  expect(plain(german.duration(80))).toBe("1 Std. 20 Min.");
});

test("ages are rounded to the unit a reader thinks in", () => {
  const now = "2027-05-03T12:00:00Z";
  expect(english.ago({ at: "2027-05-03T09:10:00Z", now })).toBe("3 hours ago");
  expect(german.ago({ at: "2027-05-01T09:00:00Z", now })).toBe("vorgestern");
});

test("an instant is shown on the clocks of its zone", () => {
  expect(english.instant({ at: "2027-05-03T08:00:00Z", timeZone: "Asia/Tokyo" })).toContain("17:00");
});
