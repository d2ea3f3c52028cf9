import "server-only";
import Holidays from "date-holidays";

const known = new Map<string, ReadonlySet<string>>();
const mostKept = 500;
const dayMs = 86_400_000;

const later = ({ day, count }: { day: string; count: number }) =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

/**
 * The public holidays of a country in a year as days ("2027-12-25"), with the days taken off in place of those that
 * fall on a weekend; only the national ones. Those that follow the moon are computed and may be a day off. Empty for
 * a country that the list does not know.
 */
export function publicHolidays({ country, year }: { country: string; year: number }): ReadonlySet<string> {
  const key = `${country}-${year}`;
  const kept = known.get(key);
  if (kept) return kept;
  const list = new Holidays(country).getHolidays(year) || [];
  const days = new Set(
    list
      .filter(({ type }) => type === "public")
      .flatMap(({ date, start, end }) => {
        const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
        return Array.from({ length }, (_, count) => later({ day: date.slice(0, 10), count }));
      }),
  );
  if (known.size >= mostKept) known.clear();
  known.set(key, days);
  return days;
}

/** Whether a local day is a public holiday in a country, by its ISO 3166 code of two letters. */
export function isPublicHoliday({ country, date }: { country: string; date: string }): boolean {
  const year = Number(date.slice(0, 4));
  return Number.isInteger(year) && publicHolidays({ country, year }).has(date);
}
